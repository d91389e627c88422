import { Tag } from 'antd';
import { codesOf, useWords } from '../app/use-words';
import { BanWords } from '../parts/ban-words';
import { Instant } from '../parts/instant';
import { caseColumn } from './case-column';
import { ListOf } from './list-of';
import type { BanLine } from './shapes';
import type { ListColumn } from './sorting';
import { useChoices } from './use-choices';

const stages = ['review', 'noticing', 'defence', 'deciding', 'higher-approval', 'serving', 'in-force', 'closed'];

/** The bans of all departments: who, from which sectors, until when, and where each stands. */
export function BansPage() {
  const { t, named, word } = useWords();
  const { department, words, filter } = useChoices();
  const columns: ListColumn<BanLine>[] = [
    caseColumn(t),
    { title: t('oversight.bans.number'), render: (_, { number }) => number ?? '—' },
    { title: t('task.subject'), dataIndex: 'subject' },
    { title: t('overdue.department'), sort: 'department', render: (_, row) => named('departments', row.department) },
    {
      title: t('bans.sectors'),
      sort: 'until',
      render: (_, { sectors, until }) => <BanWords sectors={sectors} until={until} />,
    },
    { title: t('oversight.bans.force'), render: (_, { from }) => <span className="day">{from ?? '—'}</span> },
    {
      title: t('task.stage'),
      render: (_, { stage, outcome }) => (
        <Tag color={stage === 'in-force' ? 'red' : 'default'}>
          {outcome === null ? word('stages.ban', stage) : word('outcomes', outcome)}
        </Tag>
      ),
    },
    {
      title: t('oversight.bans.proposed'),
      sort: 'proposed',
      both: true,
      render: (_, { proposedAt }) => <Instant at={proposedAt} />,
    },
  ];
  const sector = {
    name: 'sector',
    label: t('oversight.filters.sector'),
    choices: codesOf('sectors').map((value) => ({ value, label: named('sectors', value) })),
  };
  const stage = {
    name: 'stage',
    label: t('task.stage'),
    choices: stages.map((value) => ({ value, label: word('stages.ban', value) })),
  };
  return (
    <ListOf
      title={t('oversight.bans.title')}
      lead={t('oversight.bans.lead')}
      list="bans"
      filters={[words, department, stage, sector, filter('permanent')]}
      columns={columns}
      keyOf={({ procedure }) => procedure}
    />
  );
}
