import { Card, Tag } from 'antd';
import { ActButton } from '../acts/act-button';
import type { ActContext } from '../acts/act-context';
import type { Matter } from '../api/shapes';
import { useWords } from '../app/use-words';
import { Facts } from '../parts/facts';
import { Instant } from '../parts/instant';
import { Standing } from './standing';

type Filing = Matter['objections'][number] | Matter['repairs'][number];

/** The own objections and applications for repair: where each stands, what is missing, how it ended, what may be done. */
export function OwnFilings({ matter: { subject, objections, repairs } }: { matter: Matter }) {
  const { t } = useWords();
  return (
    <>
      {objections.map((one) => (
        <OwnFiling
          key={one.id}
          title={t('room.objections')}
          against={`${t(`targets.${one.target.sort}`)} ${one.target.number}`}
          what={t(`choices.ground.${one.ground}`)}
          filing={one}
          subject={subject}
        />
      ))}
      {repairs.map((one) => (
        <OwnFiling
          key={one.id}
          title={t('room.repairs')}
          what={t(`choices.route.${one.route}`)}
          filing={one}
          subject={subject}
        />
      ))}
    </>
  );
}

/** An objection against a result names it; every other act is one on the filing itself. */
function contextOf(act: string, { id, etag, subject }: { id: string; etag: string; subject: string }): ActContext {
  if (act === 'file-objection') return { known: {}, always: { subject, target: { kind: 'repair', id } } };
  return { etag, known: {}, always: { subject } };
}

interface OwnFilingProps {
  title: string;
  /** What is objected to, in plain words. */
  against?: string;
  what: string;
  filing: Filing;
  subject: string;
}

function OwnFiling({ title, against, what, filing, subject }: OwnFilingProps) {
  const { t, word } = useWords();
  const { id, number, filedAt, missing, outcome, reasons, etag, acts } = filing;
  return (
    <Card
      size="small"
      title={<h2>{title}</h2>}
      extra={outcome === null ? null : <Tag>{word('outcomes', outcome)}</Tag>}
    >
      <Facts
        rows={[
          [t('room.number'), number],
          ...(against === undefined ? [] : [[t('room.target'), against] as const]),
          [t('fields.ground'), what],
          [t('room.filed'), <Instant key="at" at={filedAt} />],
          ...(missing === null ? [] : [[t('room.missing'), missing.join('；')] as const]),
          ...(reasons === null ? [] : [[t('room.reasons'), reasons] as const]),
        ]}
      />
      <Standing at={filing} />
      {acts.length === 0 ? null : (
        <fieldset className="acts row">
          <legend>{t('case.acts')}</legend>
          {acts.map((act) => (
            <ActButton key={act.act} act={act} context={contextOf(act.act, { id, etag, subject })} />
          ))}
        </fieldset>
      )}
    </Card>
  );
}
