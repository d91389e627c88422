import { checkProposal } from '../../../domain/ban/proposal';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { DomainError } from '../../../domain/errors';
import type { ListingState } from '../../../domain/listing/listing-state';
import { businessInstant } from '../../shared/business-time';
import { actIdOf, uuidOf } from '../../shared/identity-of-act';
import { notFound, Problem } from '../../shared/problem';
import { firstRow } from '../../shared/sql';
import { banAnswer, banBody } from '../contract/bans';
import { departmentOf } from '../own-department';
import { departmentRoute } from '../route';

const statement = `
  select p.snapshot as listing, coalesce(cc.offset_ms, 0)::float8 as "offset"
  from procedure p left join case_clock cc on cc.case_id = p.case_id
  where p.id = $1 and p.kind = 'listing' and p.department = $2`;

/** Proposes a ban from a market or an occupation on the ground of an own entry that stands on a black list. */
export const proposeBan = departmentRoute({
  method: 'post',
  path: '/bans',
  title: { zh: '提出禁入建议', en: 'Propose a ban' },
  who: ['officer'],
  body: banBody,
  answer: banAnswer,
  status: 201,
  once: true,
  problems: ['not-found', 'wrong-stage', 'closed', 'contradiction', 'not-accepted', 'outcome-unknown'],
  act: async ({ by, body, identity, now }, deps) => {
    if (!identity) throw new Error('A filing has an identity');
    const { sql, policies, casework, calendar, ladder } = deps;
    const department = departmentOf(by.actor);
    const row = await firstRow<{ listing: ListingState; offset: number }>(sql, statement, [body.listing, department]);
    if (!row) throw notFound('entry');
    const { listing, offset } = row;
    const at = businessInstant(now, offset);
    const { listing: _listing, ...proposal } = body;
    checkProposal(proposal, policies.bans, civilDateAt(at));
    refuseUnfit(listing);
    const { approvedBy } = policies.bans.permanent;
    if (proposal.permanent && approvedBy === department)
      throw new DomainError(
        'contradiction',
        'The level above cannot propose what it would approve itself.',
        'permanent',
      );
    const { base, facts, policy, subject, caseId } = listing;
    const actId = actIdOf(identity);
    const answer = await casework.file(
      'ban',
      {
        id: uuidOf(actId, 'ban'),
        caseId,
        department,
        at,
        clockOffset: offset,
        calendar: await calendar(),
        ladder,
        by: by.actor,
        subject,
        entry: { listing: listing.id, decisionNumber: base.number, decidedOn: base.on, criterion: facts.criterion },
        proposal,
        rules: {
          list: policy.list,
          version: policy.version,
          clocks: policies.bans.clocks,
          listClocks: policy.clocks,
          approvedBy,
        },
      },
      actId,
    );
    return { body: answer, etag: `"${answer.seq}"` };
  },
});

function refuseUnfit({ stage, policy }: ListingState): void {
  const field = 'listing';
  if (policy.polarity !== 'black')
    throw new Problem('contradiction', 'Only an entry on a black list is a ground for a ban.', { field });
  if (stage === 'taking-effect')
    throw new Problem('wrong-stage', 'The entry is about to take effect; try again in a minute.', { field });
  if (stage !== 'listed')
    throw new Problem('closed', 'The entry has left the list; nothing is to be banned.', { field });
}
