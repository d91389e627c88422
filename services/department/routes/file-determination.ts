import { civilDateAt } from '../../../domain/calendar/civil-date';
import { checkDraft, checkParties } from '../../../domain/determination/draft';
import { filesNamed } from '../../shared/files/claim';
import { actIdOf, uuidOf } from '../../shared/identity-of-act';
import { filingAnswer, filingBody } from '../contract/filing';
import type { DepartmentDeps } from '../department-deps';
import { checkCodes, type FiledParty, partyOf } from '../filed-parties';
import { departmentOf } from '../own-department';
import { packForFiling } from '../pack-for-filing';
import { departmentRoute } from '../route';

/** Files a determination: the case, its number and the draft under the rules in force today. */
export const fileDetermination = departmentRoute({
  method: 'post',
  path: '/determinations',
  title: { zh: '立案登记', en: 'File a determination' },
  who: ['officer'],
  body: filingBody,
  answer: filingAnswer,
  status: 201,
  once: true,
  problems: ['minor', 'beyond-cap', 'contradiction', 'pack-unusable', 'not-accepted', 'outcome-unknown'],
  act: async ({ by, body, identity, now }, deps) => {
    if (!identity) throw new Error('A filing has an identity');
    const actId = actIdOf(identity);
    const at = now.toISOString();
    const department = departmentOf(by.actor);
    checkCodes(body.parties);
    const policy = await packForFiling(deps, { list: body.list, department, day: civilDateAt(at) });
    checkDraft(body.draft, policy, at);
    checkParties(
      body.parties.map((party) => partyOf(party, party.code)),
      policy,
      at,
    );
    const ids = idsOf(actId);
    await deps.claimFiles(filesNamed(body), { procedure: ids.id, caseId: ids.caseId, person: by.actor.person });
    const caseNumber = await deps.caseNumbers.allocate({
      department,
      year: Number(civilDateAt(at).slice(0, 4)),
      key: actId,
    });
    const answer = await deps.casework.file(
      {
        ...ids,
        department,
        at,
        clockOffset: 0,
        calendar: deps.calendar(),
        ladder: deps.ladder,
        by: by.actor,
        caseNumber,
        policy,
        draft: body.draft,
        parties: await registered(body.parties, deps, at),
      },
      actId,
    );
    return { body: { ...answer, caseNumber }, etag: `"${answer.seq}"` };
  },
});

function idsOf(actId: string): { id: string; caseId: string } {
  return { id: uuidOf(actId, 'determination'), caseId: uuidOf(actId, 'case') };
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
