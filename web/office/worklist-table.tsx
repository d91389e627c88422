import { Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Me } from '../api/me';
import type { Task, Worklist } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Instant } from '../parts/instant';
import { Remaining } from '../parts/remaining';
import type { Column } from '../parts/table/column';
import { ListTable } from '../parts/table/list-table';
import type { useAsked } from '../parts/use-asked';
import { BatchClaim } from './batch-claim';
import { claimable, TaskButtons } from './task-buttons';

interface WorklistTableProps {
  path: string;
  page: Worklist;
  asked: ReturnType<typeof useAsked>;
  me: Me | null;
}

const keyOf = ({ procedure, key }: Task) => `${procedure}/${key}`;

/** The tasks of one page, the most urgent first; those that nobody has can be claimed together. */
export function WorklistTable({ path, page, asked, me }: WorklistTableProps) {
  const { t } = useWords();
  const columns = useTaskColumns(me);
  const [chosen, choose] = useState<readonly string[]>([]);
  const tasks = page.rows.filter((task) => chosen.includes(keyOf(task)) && claimable(task, me));
  return (
    <ListTable
      name="worklist"
      path={path}
      columns={columns}
      page={page}
      rowKey={keyOf}
      asked={asked}
      firstSort="due"
      batch={<BatchClaim tasks={tasks} onDone={() => choose([])} />}
      selection={{
        selectedRowKeys: tasks.map(keyOf),
        onChange: (keys) => choose(keys.map(String)),
        getCheckboxProps: (task) => ({
          disabled: !claimable(task, me),
          'aria-label': t('batch.choose', { number: task.caseNumber }),
        }),
        getTitleCheckboxProps: () => ({ 'aria-label': t('batch.chooseAll') }),
      }}
    />
  );
}

function useTaskColumns(me: Me | null): readonly Column<Task>[] {
  const { t, both, named, word } = useWords();
  return [
    {
      key: 'case',
      title: t('task.case'),
      fixed: true,
      sort: 'number',
      render: (task) => <Link to={`/cases/${task.case}`}>{task.caseNumber}</Link>,
    },
    { key: 'subject', title: t('task.subject'), render: ({ subject }) => subject },
    { key: 'list', title: t('task.list'), render: ({ list }) => named('lists', list) },
    { key: 'do', title: t('task.do'), fixed: true, render: ({ label }) => <strong>{both(label)}</strong> },
    {
      key: 'stage',
      title: t('task.stage'),
      render: ({ kind, stage }) => (
        <>
          <span className="muted">{t(`kinds.${kind}`)}</span> <Tag>{word(`stages.${kind}`, stage)}</Tag>
        </>
      ),
    },
    { key: 'due', title: t('task.due'), sort: 'due', render: ({ clock }) => (clock ? <Due clock={clock} /> : '—') },
    { key: 'opened', title: t('task.opened'), sort: 'opened', render: ({ openedAt }) => <Instant at={openedAt} /> },
    { key: 'assignee', title: t('task.assignee'), render: ({ assignee }) => <Assignee assignee={assignee} /> },
    { key: 'acts', title: t('task.acts'), fixed: true, render: (task) => <TaskButtons task={task} me={me} /> },
  ];
}

function Due({ clock }: { clock: NonNullable<Task['clock']> }) {
  return <Remaining days={clock.remainingWorkingDays} due={clock.due} provisional={clock.provisional} />;
}

/** Who has a task, and who stands in for somebody absent. */
function Assignee({ assignee }: Pick<Task, 'assignee'>) {
  const { t } = useWords();
  if (assignee === null) return <>{t('task.nobody')}</>;
  const { name, deputy } = assignee;
  return <>{deputy === null ? name : t('task.deputy', { name, deputy: deputy.name })}</>;
}
