import { Table, Tag } from 'antd';
import type { Me } from '../api/me';
import type { ListVersion } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Facts } from '../parts/facts';
import { SignOff } from './sign-off';

const keyOf = ({ list, version }: ListVersion) => `${list}/${version}`;

/** Versions of lists; a line unfolds into what is missing and what is assumed. */
export function RulesTable({ rows, me }: { rows: readonly ListVersion[]; me: Me | null }) {
  const { t, both, named } = useWords();
  const mine = (row: ListVersion) => me?.roles.includes('approver') === true && row.department === me.department;
  return (
    <Table<ListVersion>
      className="scroll"
      size="middle"
      rowKey={keyOf}
      dataSource={rows}
      pagination={{ pageSize: 20, showTotal: (count) => t('list.total', { count }), showSizeChanger: false }}
      locale={{ emptyText: t('list.nothing') }}
      expandable={{ expandedRowRender: lacking }}
      columns={[
        { key: 'list', title: t('rules.list'), render: (_, { list, title }) => `${list} ${both(title)}` },
        { key: 'version', title: t('rules.version'), dataIndex: 'version' },
        { key: 'department', title: t('entry.authority'), render: (_, row) => named('departments', row.department) },
        {
          key: 'effective',
          title: t('catalogue.effective'),
          render: (_, { effective: { from, to } }) =>
            to === null ? t('catalogue.since', { from }) : t('entry.span', { from, until: to }),
        },
        { key: 'state', title: t('rules.state'), render: (_, row) => <State row={row} /> },
        { key: 'assumed', title: t('rules.assumed'), render: (_, { assumed }) => assumed.length, align: 'right' },
        {
          key: 'acts',
          title: t('task.acts'),
          render: (_, row) =>
            row.signedOff ? t('rules.signed') : mine(row) && row.assumed.length > 0 ? <SignOff row={row} /> : '—',
        },
      ]}
    />
  );
}

function State({ row: { inForce, usable } }: { row: ListVersion }) {
  const { t } = useWords();
  return (
    <span className="row">
      <Tag>{t(inForce ? 'catalogue.inForce' : 'catalogue.notInForce')}</Tag>
      <span className={usable ? '' : 'late'}>{t(usable ? 'rules.usable' : 'rules.notUsable')}</span>
    </span>
  );
}

function lacking(row: ListVersion) {
  return <Lacking row={row} />;
}

function Lacking({ row: { missing, assumed, hash } }: { row: ListVersion }) {
  const { t } = useWords();
  return (
    <Facts
      rows={[
        [t('rules.missing'), missing.join(t('list.comma')) || t('why.none')],
        [t('rules.assumedPlaces'), assumed.join(t('list.comma')) || t('why.none')],
        [t('paper.hash'), hash],
      ]}
    />
  );
}
