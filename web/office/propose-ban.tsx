import { ActButton } from '../acts/act-button';
import { useMe } from '../api/me';
import type { Procedure } from '../api/shapes';
import { useWords } from '../app/use-words';

/** Lets an officer of the department propose a ban on the ground of an entry that stands on a black list. */
export function ProposeBan({ entry: { id, stage, department, state } }: { entry: Procedure }) {
  const { t } = useWords();
  const { data: me } = useMe();
  const { polarity } = (state['policy'] ?? {}) as { polarity?: string };
  const own = me?.department === department && me.roles.includes('officer');
  if (stage !== 'listed' || polarity !== 'black' || !own) return null;
  const word = t('case.proposeBan');
  const act = { act: 'propose-ban', label: { zh: word, en: word }, confirm: true, address: '/api/department/bans' };
  return <ActButton act={act} context={{ known: {}, always: { listing: id } }} />;
}
