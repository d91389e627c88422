import { Tag } from 'antd';
import { useSearchParams } from 'react-router';
import { useWords } from '../app/use-words';
import { Instant } from '../parts/instant';
import { caseColumn } from './case-column';
import { ListOf } from './list-of';
import { OrderButton } from './order-button';
import type { MeasureLine } from './shapes';
import type { ListColumn } from './sorting';
import { useChoices } from './use-choices';

/** The measure orders of all departments, with what came back. */
export function AllMeasuresPage() {
  return <MeasuresPage all />;
}

/** The measure orders of all departments from which nothing came back. */
export function MeasuresWithoutFeedbackPage() {
  return <MeasuresPage all={false} />;
}

function MeasuresPage({ all }: { all: boolean }) {
  const { t, named, word } = useWords();
  const { department, list, measureStage, words, filter } = useChoices();
  const [params] = useSearchParams();
  const columns: ListColumn<MeasureLine>[] = [
    caseColumn(t),
    { title: t('task.subject'), dataIndex: 'subject' },
    {
      title: t('oversight.measures.department'),
      sort: 'department',
      render: (_, row) => named('departments', row.department),
    },
    { title: t('kinds.measure-order'), render: (_, row) => named('measures', row.measure) },
    { title: t('task.stage'), render: (_, row) => <Tag>{word('stages.measure-order', row.stage)}</Tag> },
    {
      title: t('oversight.measures.ordered'),
      sort: 'ordered',
      both: true,
      render: (_, row) => <Instant at={row.orderedAt} />,
    },
    {
      title: t('oversight.filters.feedback'),
      render: (_, { feedback, overdue }) => (
        <span className={overdue ? 'late' : ''}>
          {t(`oversight.feedbacks.${feedback}`)}
          {overdue ? ` · ${t('oversight.late.true')}` : ''}
        </span>
      ),
    },
    {
      title: t('task.acts'),
      render: (_, { stage, procedure }) =>
        stage === 'closed' ? null : <OrderButton kind="measure-order" procedure={procedure} />,
    },
  ];
  const filters = [words, list, department, measureStage, filter('overdue')];
  return (
    <ListOf
      key={String(all)}
      title={t(all ? 'oversight.measures.title' : 'oversight.withoutFeedback.title')}
      lead={params.has('subject') ? t('oversight.measures.ofOne') : undefined}
      list={all ? 'measures' : 'measures/without-feedback'}
      filters={all ? [...filters, filter('feedback')] : filters}
      columns={columns}
      keyOf={({ procedure }) => procedure}
    />
  );
}
