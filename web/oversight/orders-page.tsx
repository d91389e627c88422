import { Tag } from 'antd';
import { Link } from 'react-router';
import { ActButton } from '../acts/act-button';
import { useWords } from '../app/use-words';
import { Instant } from '../parts/instant';
import { PdfLink } from '../parts/paper-line';
import { ListOf } from './list-of';
import type { OrderLine } from './shapes';
import type { ListColumn } from './sorting';
import { useChoices } from './use-choices';

const colours: Partial<Record<OrderLine['state'], string>> = { overdue: 'red', 'not-accepted': 'red', open: 'blue' };

/** The supervision orders to all departments: why, until when, what was replied and how they were closed. */
export function OrdersPage() {
  const { t, named } = useWords();
  const { department, kind, words, filter } = useChoices();
  const columns: ListColumn<OrderLine>[] = [
    { title: t('oversight.orders.number'), sort: 'number', render: (_, row) => <Numbered order={row} /> },
    { title: t('overdue.department'), sort: 'department', render: (_, row) => named('departments', row.department) },
    { title: t('oversight.orders.ground'), width: 220, render: (_, row) => <Ground order={row} /> },
    {
      title: t('oversight.filters.state'),
      render: (_, { state }) => <Tag color={colours[state] ?? 'default'}>{t(`oversight.orders.states.${state}`)}</Tag>,
    },
    {
      title: t('oversight.orders.replyBy'),
      sort: 'reply',
      both: true,
      render: (_, row) => <span className="day">{row.replyBy}</span>,
    },
    { title: t('oversight.orders.reply'), width: 260, render: (_, row) => <Reply order={row} /> },
    { title: t('task.acts'), render: (_, row) => <ActsOnOrder order={row} /> },
  ];
  return (
    <ListOf
      title={t('oversight.orders.title')}
      lead={t('oversight.orders.lead')}
      list="orders"
      filters={[words, department, kind, filter('state'), filter('issued')]}
      columns={columns}
      keyOf={({ number }) => number}
    />
  );
}

function Numbered({ order: { number, paper, issuedAt, case: id, caseNumber } }: { order: OrderLine }) {
  return (
    <span className="day">
      {number}
      {paper === null ? null : (
        <>
          {' · '}
          <PdfLink address={`/api/supervision/papers/${paper}`} />
        </>
      )}
      <br />
      <Link to={`/overdue/cases/${id}`}>{caseNumber}</Link>
      <br />
      <span className="muted">
        <Instant at={issuedAt} />
      </span>
    </span>
  );
}

function Ground({ order: { ground, clock, subject } }: { order: OrderLine }) {
  const { t, word } = useWords();
  return (
    <>
      {ground ?? t('oversight.orders.late', { clock: word('clocks', clock) })}
      <br />
      <span className="muted">{subject}</span>
    </>
  );
}

function Reply({ order: { reply, answeredAt, closing, rounds } }: { order: OrderLine }) {
  const { t } = useWords();
  return (
    <>
      {rounds.map((round) => (
        <div key={round.returnedAt} className="muted">
          <del>{round.reply}</del>
          <br />
          {t('oversight.orders.refused', { day: round.returnedAt.slice(0, 10) })}: {round.reason}
        </div>
      ))}
      {reply ?? '—'}
      {answeredAt === null ? null : (
        <div className="muted">
          <Instant at={answeredAt} />
        </div>
      )}
      {closing === null ? null : (
        <div>
          {t(`oversight.orders.states.${closing.finding}`)}: {closing.reason}
        </div>
      )}
    </>
  );
}

function ActsOnOrder({ order: { giveBack, close, number } }: { order: OrderLine }) {
  const { t } = useWords();
  const context = { known: { orders: [{ value: number, label: number }] }, values: { order: number } };
  const offered = [
    { act: 'return-reply', word: t('oversight.orders.giveBack'), open: giveBack },
    { act: 'close-order', word: t('oversight.orders.close'), open: close },
  ];
  return (
    <div className="row">
      {offered.map(({ act, word, open }) =>
        open === null ? null : (
          <ActButton
            key={act}
            act={{ act, label: { zh: word, en: word }, confirm: true, address: open.address }}
            context={context}
          />
        ),
      )}
    </div>
  );
}
