import './oversight.css';
import { Card } from 'antd';
import type { Counts } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Loaded } from '../parts/loaded';
import { Page } from '../parts/page';
import { CountTable } from './count-table';
import { Counted } from './counted';
import { OversightNav } from './oversight-nav';
import { useCounts } from './use-choices';

/** What is open and late in the city, at a glance; every number opens its list. */
export function DashboardPage() {
  const { t } = useWords();
  const counts = useCounts();
  return (
    <Page title={t('oversight.dashboard.title')} lead={t('oversight.dashboard.lead')}>
      <OversightNav />
      <Loaded of={counts}>{(all) => <Dashboard counts={all} />}</Loaded>
    </Page>
  );
}

function Dashboard({ counts }: { counts: Counts }) {
  const { t, named, word } = useWords();
  const { byDepartment, byStage, byAge } = counts;
  return (
    <div className="stack">
      <Tiles counts={counts} />
      <div className="pair">
        <CountTable
          title={t('oversight.dashboard.byDepartment')}
          rows={byDepartment.map((row) => ({
            ...row,
            key: row.department,
            name: named('departments', row.department),
          }))}
        />
        <CountTable
          title={t('oversight.dashboard.byAge')}
          rows={byAge.map((row) => ({ ...row, key: row.age, name: t(`oversight.ages.${row.age}`) }))}
        />
      </div>
      <CountTable
        title={t('oversight.dashboard.byStage')}
        rows={byStage.map((row) => ({
          ...row,
          key: `${row.kind}/${row.stage}`,
          name: `${t(`kinds.${row.kind}`)} · ${word(`stages.${row.kind}`, row.stage)}`,
        }))}
      />
    </div>
  );
}

function Tiles({ counts: { open, overdue, overdueShare, lists, orders } }: { counts: Counts }) {
  const { t } = useWords();
  const share = t('oversight.dashboard.share', { percent: Math.round(overdueShare * 1000) / 10 });
  const tiles = [
    { name: t('oversight.dashboard.open'), count: open, list: lists.open, late: false, note: '' },
    { name: t('oversight.dashboard.late'), count: overdue, list: lists.overdue, late: true, note: share },
    ...orders.map((order) => ({
      name: t('oversight.dashboard.orders', { state: t(`oversight.orders.states.${order.state}`) }),
      count: order.orders,
      list: order.list,
      late: order.state === 'overdue' || order.state === 'not-accepted',
      note: '',
    })),
  ];
  return (
    <ul className="plain tiles">
      {tiles.map(({ name, count, list, late, note }) => (
        <li key={name}>
          <Card size="small">
            <span className="muted">{name}</span>
            <strong>
              <Counted count={count} list={list} of={name} late={late} />
            </strong>
            <span className="muted">{note}</span>
          </Card>
        </li>
      ))}
    </ul>
  );
}
