import type { z } from 'zod';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { DomainError } from '../../../domain/errors';
import { clockByRule } from '../../../domain/procedure/clocks-of-procedure';
import { filersHand } from '../../../domain/procedure/permission';
import { checkApplication, missingMaterials } from '../../../domain/repair/decide-repair';
import { firstDayOfRepair } from '../../../domain/repair/eligibility';
import type { RepairState } from '../../../domain/repair/repair-state';
import { actRoutes } from '../../shared/acts/act-route';
import { businessInstant } from '../../shared/business-time';
import { actIdOf } from '../../shared/identity-of-act';
import { notFound } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import { firstRow } from '../../shared/sql';
import { eligibilityAnswer, eligibilityQuery, repairActs, repairBody, repairReceipt } from '../contract/repairs';
import {
  isSameApplication,
  leavesWithPrincipal,
  refuseUnlessRepairable,
  repairOpening,
  repairPending,
  rulesOfRepair,
  termStart,
} from '../open-repair';
import { type RepairableEntry, readRepairableEntry } from '../read-models/repairable-entry';
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
    const entry = await readRepairableEntry(deps.sql, { listing: params.id, subject: query.subject });
    if (!entry) throw notFound('entry');
    return { body: await eligibility(deps, entry, { now, correctedOn: query.correctedOn }) };
  },
});

async function eligibility(
  deps: SubjectDeps,
  entry: RepairableEntry,
  { now, correctedOn }: { now: Date; correctedOn: string | undefined },
): Promise<z.input<typeof eligibilityAnswer>> {
  const today = civilDateAt(businessInstant(now, entry.offset));
  const { listing, pending, barredUntil } = entry;
  const common = { today, barredUntil, free: true as const };
  try {
    const rules = rulesOfRepair(deps, entry, today);
    const start = { decidedOn: termStart(entry), correctedOn: correctedOn ?? today };
    const firstDay = firstDayOfRepair(rules, start, await deps.calendar());
    const because = reasonOf({
      left: listing.stage !== 'listed',
      follows: leavesWithPrincipal(entry, rules),
      pending: pending !== null,
      barredUntil,
      firstDay,
      today,
    });
    const { wait, needed, bars, clocks } = rules;
    const review = clocks['repair-review'];
    return {
      ...common,
      possible: because === 'open',
      firstDay,
      because,
      wait: { amount: wait.amount, unit: wait.unit, from: wait.from, status: wait.status },
      needed: [...needed],
      bars: [...bars],
      reviewWithin: { amount: review.amount, unit: review.unit, status: review.status },
    };
  } catch (refusal) {
    if (!(refusal instanceof DomainError) || refusal.code !== 'pack-unusable') throw refusal;
    const because = 'no-repair-before-term-ends' as const;
    return {
      ...common,
      possible: false,
      firstDay: null,
      because,
      wait: null,
      needed: [],
      bars: [],
      reviewWithin: null,
    };
  }
}

function reasonOf(at: {
  left: boolean;
  follows: boolean;
  pending: boolean;
  barredUntil: string | null;
  firstDay: string;
  today: string;
}) {
  if (at.left) return 'left';
  if (at.follows) return 'leaves-with-principal';
  if (at.pending) return 'pending';
  if (at.barredUntil !== null && at.today <= at.barredUntil) return 'barred';
  return at.today < at.firstDay ? 'too-early' : 'open';
}

/** Apply for repair of an own entry, free of charge; the receipt says its number, what is missing, and by when it is checked. */
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
  act: async ({ by, body: { subject, listing, ...application }, identity, now }, deps) => {
    if (!identity) throw new Error('A filing has an identity');
    const entry = await readRepairableEntry(deps.sql, { listing, subject });
    if (!entry) throw notFound('entry');
    const at = businessInstant(now, entry.offset);
    filersHand(by.actor, { kind: 'repair', subject, at });
    checkApplication(application, at);
    const rules = rulesOfRepair(deps, entry, civilDateAt(at));
    await refuseUnlessRepairable(deps, entry, { application, at, rules });
    const opening = await repairOpening(deps, entry, { by: by.actor, at, application, rules });
    const answer = await deps.casework.file('repair', opening, actIdOf(identity));
    const filed = await filedRepair(deps, answer.procedure);
    // Of two that were filed at the same instant the first stands; the other one reads its number.
    if (!isSameApplication(filed.application, application)) throw repairPending(filed.number);
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
