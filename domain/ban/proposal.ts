import { type CivilDate, civilDate } from '../calendar/civil-date';
import { DomainError } from '../errors';
import type { BanPolicy } from '../policy/ban-policy';
import { requireText } from '../procedure/text';
import type { BanProposal } from './ban-state';

/** Refuses a proposal without sectors, of a sector that nobody published, without an end that is to come, or with both an end and none. */
export function checkProposal(
  { sectors, until, permanent, facts }: BanProposal,
  policy: Pick<BanPolicy, 'sectors'>,
  today: CivilDate,
): void {
  requireText(facts, 'facts');
  const known = policy.sectors.codes.map(({ code }) => code);
  if (sectors.length === 0) throw new DomainError('malformed', 'Name at least one sector.', 'sectors');
  const unknown = sectors.findIndex((sector, index) => !known.includes(sector) || sectors.indexOf(sector) !== index);
  if (unknown >= 0) {
    const reason = `"${sectors[unknown]}" is no sector or named twice; the codes are ${known.join(', ')}.`;
    throw new DomainError('malformed', reason, `sectors.${unknown}`);
  }
  if (permanent !== (until === null)) {
    const reason = permanent ? 'A permanent ban has no last day.' : 'Name the last day, or say that it is permanent.';
    throw new DomainError('contradiction', reason, 'until');
  }
  if (until !== null && civilDate(until, 'until') <= today)
    throw new DomainError('malformed', `The last day must lie after ${today}.`, 'until');
}
