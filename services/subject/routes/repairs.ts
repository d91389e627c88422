import { civilDateAt } from '../../../domain/calendar/civil-date';
import { clockByRule } from '../../../domain/procedure/clocks-of-procedure';
import { filersHand } from '../../../domain/procedure/permission';
import { checkApplication, missingMaterials } from '../../../domain/repair/application';
import type { RepairState } from '../../../domain/repair/repair-state';
import { actRoutes } from '../../shared/acts/act-route';
import { businessInstant } from '../../shared/business-time';
import { actIdOf } from '../../shared/identity-of-act';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import { firstRow } from '../../shared/sql';
import { eligibilityAnswer, eligibilityQuery, repairActs, repairBody, repairReceipt } from '../contract/repairs';
import { eligibility } from '../repair/eligibility';
import { isSameApplication, refuseUnlessRepairable, repairOpening, repairPending } from '../repair/open-repair';
import { repairableEntry } from '../repair/repairable-entry';
import { repairablePenalty } from '../repair/repairable-penalty';
import { partyRoles, subjectRoute } from '../route';
import { refuseStranger } from '../spoken-for';
import type { SubjectDeps } from '../subject-deps';

/** Whether repair of an own entry can be applied for, from which day on and with which papers; free of charge. */
export const repairEligibility = subjectRoute({
  method: 'get',
  path: '/entries/{id}/repair',
  title: { zh: '能否申请信用修复', en: 'Whether repair can be applied for' },
  who: partyRoles,
  params: idParams,
  query: eligibilityQuery,
  answer: eligibilityAnswer,
  problems: ['not-found'],
  act: async ({ by, params, query, now }, deps) => {
    refuseStranger(by.actor, query.subject, 'entry');
    const entry = await repairableEntry(deps, { listing: params.id, subject: query.subject, now });
    if (!entry) throw notFound('entry');
    return { body: await eligibility(deps, entry, { now, correctedOn: query.correctedOn }) };
  },
});

/** The same of the record of a penalty. */
export const penaltyRepairEligibility = subjectRoute({
  method: 'get',
  path: '/penalties/{id}/repair',
  title: { zh: '能否申请行政处罚信息修复', en: 'Whether repair of a penalty record can be applied for' },
  who: partyRoles,
  params: idParams,
  query: eligibilityQuery,
  answer: eligibilityAnswer,
  problems: ['not-found', 'pack-unusable'],
  act: async ({ by, params, query, now }, deps) => {
    refuseStranger(by.actor, query.subject, 'penalty');
    const penalty = await repairablePenalty(deps, { penalty: params.id, subject: query.subject, now });
    if (!penalty) throw notFound('penalty');
    return { body: await eligibility(deps, penalty, { now, correctedOn: query.correctedOn }) };
  },
});

/** Apply for repair of an own entry or penalty, free of charge; the receipt says its number, what is missing, and by when it is checked. */
export const fileRepair = subjectRoute({
  method: 'post',
  path: '/repairs',
  title: { zh: '申请信用修复', en: 'Apply for repair' },
  who: partyRoles,
  body: repairBody,
  answer: repairReceipt,
  status: 201,
  once: true,
  problems: [
    'not-found',
    'no-mandate',
    'closed',
    'wrong-stage',
    'contradiction',
    'pack-unusable',
    'not-accepted',
    'outcome-unknown',
  ],
  may: async ({ by, body }) => {
    refuseStranger(by.actor, body.subject, 'entry');
  },
  act: async ({ by, body: { subject, listing, penalty, ...application }, identity, now }, deps) => {
    if (!identity) throw new Error('A filing has an identity');
    const thing =
      listing === undefined
        ? await repairablePenalty(deps, { penalty: penalty ?? '', subject, now })
        : await repairableEntry(deps, { listing, subject, now });
    if (!thing) throw notFound(listing === undefined ? 'penalty' : 'entry');
    const at = businessInstant(now, thing.offset);
    filersHand(by.actor, { kind: 'repair', subject, at });
    checkApplication(application, at);
    await refuseUnlessRepairable(deps, thing, { application, at });
    const opening = await repairOpening(deps, thing, { by: by.actor, at, application });
    const answer = await deps.casework.file('repair', opening, actIdOf(identity));
    const filed = await filedRepair(deps, answer.procedure);
    // Of two that were filed at the same instant the first stands; the other one reads its number.
    if (!isSameApplication(filed.application, application)) throw repairPending(filed.number, thing);
    return { body: { ...answer, ...(await receiptOf(filed, deps)) }, etag: `"${answer.seq}"` };
  },
});

async function receiptOf(filed: RepairState, deps: SubjectDeps) {
  const { number, department, openedAt, rules } = filed;
  const start = { id: 'check', name: 'repair-completeness' as const, start: civilDateAt(openedAt), department };
  const checkedBy = clockByRule(rules.clocks, start, await deps.calendar()).due;
  return { number, receivedAt: openedAt, department, missing: missingMaterials(filed), checkedBy };
}

async function filedRepair({ sql }: SubjectDeps, id: string): Promise<RepairState> {
  const row = await firstRow<{ snapshot: RepairState }>(sql, 'select snapshot from procedure where id = $1', [id]);
  if (!row) throw new Error('A repair that answered stands in the case file');
  return row.snapshot;
}

const own = `
  select p.id from procedure p join procedure_subject ps on ps.procedure_id = p.id and ps.subject_id = $2
  where p.id = $1 and p.kind = 'repair'`;

/** The acts of a party on its own application for repair. */
export const actsOnRepairs = actRoutes<SubjectDeps>({
  kind: 'repair',
  scope: 'addressed-subject',
  who: partyRoles,
  schemas: repairActs,
  may: async ({ params, body, by }, { sql }) => {
    const subject = 'subject' in body && typeof body.subject === 'string' ? body.subject : '';
    refuseStranger(by.actor, subject, 'repair');
    if (!(await firstRow(sql, own, [params.id, subject]))) throw notFound('repair');
  },
});
