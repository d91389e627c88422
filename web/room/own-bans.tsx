import { Card, Tag } from 'antd';
import { ActButton } from '../acts/act-button';
import type { Matter } from '../api/shapes';
import { useWords } from '../app/use-words';
import { BanWords } from '../parts/ban-words';
import { Facts } from '../parts/facts';
import { Standing } from './standing';

/** The bans of which one was told: from what, until when, why, where each stands and what may be done. */
export function OwnBans({ matter: { subject, bans } }: { matter: Matter }) {
  const { t, word } = useWords();
  return bans.map((ban) => {
    const { id, number, sectors, until, from, facts, outcome, reasons, etag, acts } = ban;
    return (
      <Card
        key={id}
        size="small"
        title={<h2>{t('kinds.ban')}</h2>}
        extra={outcome === null ? null : <Tag>{word('outcomes', outcome)}</Tag>}
      >
        <Facts
          rows={[
            [t('bans.sectors'), <BanWords key="sectors" sectors={sectors} until={until} />],
            [t('fields.facts'), facts],
            ...(number === null ? [] : [[t('room.number'), number] as const]),
            ...(from === null ? [] : [[t('bans.from'), from] as const]),
            ...(reasons === null ? [] : [[t('room.reasons'), reasons] as const]),
          ]}
        />
        <Standing at={ban} />
        {acts.length === 0 ? null : (
          <fieldset className="acts row">
            <legend>{t('case.acts')}</legend>
            {acts.map((act) => (
              <ActButton key={act.act} act={act} context={{ etag, known: {}, always: { subject } }} />
            ))}
          </fieldset>
        )}
      </Card>
    );
  });
}
