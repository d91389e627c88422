import type { z } from 'zod';
import type { Actor } from '../../domain/access/roles';
import { civilDateAt } from '../../domain/calendar/civil-date';
import { refuseBlackEntries } from '../../domain/determination/decision';
import { checkDraft, checkParties } from '../../domain/determination/draft';
import type { ActAnswer } from '../../workflows/messages/acts';
import { filesNamed } from '../shared/files/claim';
import { uuidOf } from '../shared/identity-of-act';
import type { filingBody } from './contract/filing';
import type { DepartmentDeps } from './department-deps';
import { checkCodes, type FiledParty, partyOf } from './filed-parties';
import { departmentOf } from './own-department';
import { packForFiling } from './pack-for-filing';

/** What a filing says, by whom and when (RFC 3339, UTC). */
export interface Filing {
  said: z.output<typeof filingBody>;
  by: Actor;
  at: string;
}

/** Holds a filing against the rules in force today and gives them; throws what they refuse. */
export async function checkFiling({ said, by, at }: Filing, deps: DepartmentDeps) {
  checkCodes(said.parties);
  const policy = await packForFiling(deps, { list: said.list, department: departmentOf(by), day: civilDateAt(at) });
  checkDraft(said.draft, policy, at);
  checkParties(
    said.parties.map((party) => partyOf(party, party.code)),
    policy,
    at,
  );
  if (policy.polarity === 'red') await refuseBlackListed(said.parties, deps);
  return policy;
}

async function refuseBlackListed(
  parties: readonly FiledParty[],
  { subjects, blackLists }: DepartmentDeps,
): Promise<void> {
  const known = await Promise.all(parties.map(({ code }) => subjects.find(code)));
  const standing = await blackLists.standingAgainst(known.flatMap((subject) => subject?.id ?? []));
  refuseBlackEntries(standing, 'parties');
}

/** Opens a determination with its case and its number; the same act id opens it once. */
export async function openDetermination(
  filing: Filing,
  actId: string,
  deps: DepartmentDeps,
): Promise<ActAnswer & { caseNumber: string }> {
  const { said, by, at } = filing;
  const policy = await checkFiling(filing, deps);
  const department = departmentOf(by);
  const ids = { id: uuidOf(actId, 'determination'), caseId: uuidOf(actId, 'case') };
  await deps.claimFiles(filesNamed(said), { procedure: ids.id, caseId: ids.caseId, person: by.person });
  const year = Number(civilDateAt(at).slice(0, 4));
  const caseNumber = await deps.caseNumbers.allocate({ department, year, key: actId });
  const answer = await deps.casework.file(
    'determination',
    {
      ...ids,
      department,
      at,
      clockOffset: 0,
      calendar: await deps.calendar(),
      ladder: deps.ladder,
      by,
      caseNumber,
      policy,
      draft: said.draft,
      parties: await registered(said.parties, deps, at),
    },
    actId,
  );
  return { ...answer, caseNumber };
}

async function registered(parties: readonly FiledParty[], { subjects }: DepartmentDeps, at: string) {
  const named = [];
  for (const party of parties) {
    const { code, name, kind } = party;
    const { id } = await subjects.register({ code, name, kind, at });
    named.push(partyOf(party, id));
  }
  return named;
}
