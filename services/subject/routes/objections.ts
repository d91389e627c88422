import { civilDateAt } from '../../../domain/calendar/civil-date';
import { checkClaim } from '../../../domain/objection/decide-objection';
import type { ObjectionState } from '../../../domain/objection/objection-state';
import { clockByRule } from '../../../domain/procedure/clocks-of-procedure';
import { filersHand } from '../../../domain/procedure/permission';
import { actRoutes } from '../../shared/acts/act-route';
import { businessInstant } from '../../shared/business-time';
import { actIdOf } from '../../shared/identity-of-act';
import { notFound } from '../../shared/problem';
import { firstRow } from '../../shared/sql';
import { objectionActs, objectionBody, objectionReceipt } from '../contract/objections';
import { findObjectable } from '../find-objectable';
import { isSameClaim, openingOf, pendingAlready, refuseUnlessOpen } from '../open-objection';
import { readEarlierObjections } from '../read-models/objectable';
import { partyRoles, subjectRoute } from '../route';
import { refuseStranger } from '../spoken-for';
import type { SubjectDeps } from '../subject-deps';

/** File an objection against an entry, a notice, a record or the result of a repair of one's own; the receipt says its number, who decides, and by when it is checked. */
export const fileObjection = subjectRoute({
  method: 'post',
  path: '/objections',
  title: { zh: '提出异议', en: 'Object' },
  who: partyRoles,
  body: objectionBody,
  answer: objectionReceipt,
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
    refuseStranger(by.actor, body.subject, body.target.kind);
  },
  act: async ({ by, body: { subject, target, ...claim }, identity, now }, deps) => {
    if (!identity) throw new Error('A filing has an identity');
    checkClaim(claim);
    const objectable = await findObjectable(deps, { ...target, subject, now });
    if (!objectable) throw notFound(target.kind);
    const earlier = await readEarlierObjections(deps.sql, target.id);
    refuseUnlessOpen(objectable, earlier, claim);
    const at = businessInstant(now, objectable.offset);
    filersHand(by.actor, { kind: 'objection', subject, at });
    const opening = await openingOf(deps, { objectable, earlier }, { by: by.actor, at, subject, claim });
    const answer = await deps.casework.file('objection', opening, actIdOf(identity));
    const filed = await filedObjection(deps, answer.procedure);
    // Of two that were filed at the same instant the first stands; the other one reads its number.
    if (!isSameClaim(filed.claim, claim)) throw pendingAlready(filed.number);
    const { number, department, level, openedAt } = filed;
    const start = { id: 'check', name: 'objection-completeness' as const, start: civilDateAt(openedAt), department };
    const checkedBy = clockByRule(filed.rules.clocks, start, await deps.calendar()).due;
    const receipt = { number, receivedAt: openedAt, department, level, papers: filed.claim.papers, checkedBy };
    return { body: { ...answer, ...receipt }, etag: `"${answer.seq}"` };
  },
});

async function filedObjection({ sql }: SubjectDeps, id: string): Promise<ObjectionState> {
  const row = await firstRow<{ snapshot: ObjectionState }>(sql, 'select snapshot from procedure where id = $1', [id]);
  if (!row) throw new Error('An objection that answered stands in the case file');
  return row.snapshot;
}

const own = `
  select p.id from procedure p join procedure_subject ps on ps.procedure_id = p.id and ps.subject_id = $2
  where p.id = $1 and p.kind = 'objection'`;

/** The acts of a party on its own objection. */
export const actsOnObjections = actRoutes<SubjectDeps>({
  kind: 'objection',
  scope: 'addressed-subject',
  who: partyRoles,
  schemas: objectionActs,
  may: async ({ params, body, by }, { sql }) => {
    const subject = 'subject' in body && typeof body.subject === 'string' ? body.subject : '';
    refuseStranger(by.actor, subject, 'objection');
    if (!(await firstRow(sql, own, [params.id, subject]))) throw notFound('objection');
  },
});
