import { Card, Tag } from 'antd';
import { ActButton } from '../acts/act-button';
import type { Case, Procedure } from '../api/shapes';
import { useWords } from '../app/use-words';
import { answerable } from './answerable';
import { BanFacts } from './ban-facts';
import { ClockLine } from './clock-line';
import { contextOf } from './context-of';
import { DraftFacts } from './draft-facts';
import { FeedbackLines } from './feedback-lines';
import { ObjectionFacts } from './objection-facts';
import { ProposeBan } from './propose-ban';

/** One procedure of a case: where it stands, its clocks, and what the reader may do to it now. */
export function ProcedureCard({ procedure, matter }: { procedure: Procedure; matter: Case }) {
  const { t, word } = useWords();
  const { kind, stage, acts, clocks, subjects, department, outcome } = procedure;
  const whom = subjects.map((id) => matter.parties.find(({ subject }) => subject === id)?.name ?? '').join('、');
  const offered = acts
    .map((act) => ({ act, context: contextOf(act.act, procedure, matter, t) }))
    .filter(({ act, context }) => answerable(act.act, procedure.state, context));
  const running = clocks.filter(({ state }) => state === 'running' || state === 'paused');
  return (
    <Card
      size="small"
      title={
        <h2>
          {t(`kinds.${kind}`)} <span className="muted">{whom}</span>
        </h2>
      }
      extra={<Tag color={procedure.closedAt === null ? 'blue' : 'default'}>{word(`stages.${kind}`, stage)}</Tag>}
    >
      <div className="stack">
        {kind === 'measure-order' ? <MeasureName id={procedure.state['measure']} department={department} /> : null}
        {kind === 'measure-order' ? <FeedbackLines state={procedure.state} /> : null}
        {kind === 'objection' ? <ObjectionFacts state={procedure.state} /> : null}
        {kind === 'ban' ? <BanFacts state={procedure.state} /> : null}
        {kind === 'listing' ? <ProposeBan entry={procedure} /> : null}
        {kind === 'determination' ? <DraftFacts draft={procedure.state['draft']} /> : null}
        {outcome === null ? null : <span>{t('case.outcome', { outcome: word('outcomes', outcome) })}</span>}
        {running.map((clock) => (
          <ClockLine key={clock.id} clock={clock} />
        ))}
        {offered.length === 0 ? null : (
          <fieldset className="acts row">
            <legend>{t('case.acts')}</legend>
            {offered.map(({ act, context }) => (
              <ActButton key={act.act} act={act} context={context} />
            ))}
          </fieldset>
        )}
      </div>
    </Card>
  );
}

function MeasureName({ id, department }: { id: unknown; department: string }) {
  const { named } = useWords();
  return (
    <span>
      {typeof id === 'string' ? named('measures', id) : ''} · {named('departments', department)}
    </span>
  );
}
