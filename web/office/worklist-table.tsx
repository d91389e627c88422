import { Table, type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import type { Me } from '../api/me';
import type { Task, Worklist } from '../api/shapes';
import { useWords } from '../app/use-words';
import { usePaging } from '../parts/paging';
import { Remaining } from '../parts/remaining';
import type { useAsked } from '../parts/use-asked';
import { TaskButtons } from './task-buttons';

interface WorklistTableProps {
  page: Worklist;
  asked: ReturnType<typeof useAsked>;
  me: Me | null;
}

/** The tasks of one page, the most urgent first. */
export function WorklistTable({ page, asked, me }: WorklistTableProps) {
  const { t, both, named, word } = useWords();
  const paging = usePaging(asked);
  const columns: TableColumnsType<Task> = [
    {
      title: t('task.case'),
      render: (_, task) => <Link to={`/cases/${task.case}`}>{task.caseNumber}</Link>,
    },
    { title: t('task.subject'), dataIndex: 'subject' },
    { title: t('task.list'), render: (_, task) => named('lists', task.list) },
    { title: t('task.do'), render: (_, task) => <strong>{both(task.label)}</strong> },
    {
      title: t('task.stage'),
      render: (_, { kind, stage }) => (
        <>
          <span className="muted">{t(`kinds.${kind}`)}</span> <Tag>{word(`stages.${kind}`, stage)}</Tag>
        </>
      ),
    },
    { title: t('task.due'), render: (_, { clock }) => (clock ? <Due clock={clock} /> : '—') },
    { title: t('task.assignee'), render: (_, { assignee }) => assignee?.name ?? t('task.nobody') },
    { title: t('task.acts'), render: (_, task) => <TaskButtons task={task} me={me} /> },
  ];
  return (
    <Table
      className="scroll"
      size="middle"
      rowKey={({ procedure, key }) => `${procedure}/${key}`}
      columns={columns}
      dataSource={page.rows}
      pagination={paging(page)}
      locale={{ emptyText: t('list.nothing') }}
    />
  );
}

function Due({ clock }: { clock: NonNullable<Task['clock']> }) {
  return <Remaining days={clock.remainingWorkingDays} due={clock.due} provisional={clock.provisional} />;
}
