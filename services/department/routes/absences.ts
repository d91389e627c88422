import type { z } from 'zod';
import { checkDays } from '../../../domain/access/absence';
import type { Actor } from '../../../domain/access/roles';
import { businessDay } from '../../shared/business-time';
import { aboutExport } from '../../shared/export/about-export';
import { allPages, each } from '../../shared/export/all-pages';
import { exportTable } from '../../shared/export/export-table';
import { actIdOf, uuidOf } from '../../shared/identity-of-act';
import { notFound, Problem } from '../../shared/problem';
import { idParams } from '../../shared/schemas';
import type { Sql } from '../../shared/sql';
import heads from '../../shared/texts/tables.json';
import { absenceBody, absenceLine, absencesAnswer, absencesQuery } from '../contract/absences';
import type { DepartmentDeps } from '../department-deps';
import { departmentOf } from '../own-department';
import { type AbsenceRow, readAbsences, readColleagues } from '../read-models/absences';
import { departmentRoute, officeRoles } from '../route';

const labels = {
  enter: { zh: '登记外出或者请假', en: 'Enter an absence' },
  enterFor: { zh: '代他人登记外出或者请假', en: "Enter a colleague's absence" },
  cancel: { zh: '取消', en: 'Cancel the absence' },
};
const address = '/api/department/absences';

/** Absences of the own department: one's own, those in which one stands in, and for its admin every one. */
export const absences = departmentRoute({
  method: 'get',
  path: '/absences',
  title: { zh: '外出与代理', en: 'Absences and deputies' },
  who: officeRoles,
  query: absencesQuery,
  answer: absencesAnswer,
  exports: true,
  act: async (call, { sql }) => {
    const { query, now, language, by } = call;
    const today = businessDay(now, 0);
    if (query.format !== 'json') {
      const all = allPages(sql, (sql, wanted) => readAbsences(sql, by.actor, { ...query, ...wanted, today }));
      const table = { name: 'absences', head: heads.absences[language], rows: each(all, cellsOf) };
      return { download: exportTable({ ...table, about: aboutExport(call) }, query.format) };
    }
    const { total, rows } = await readAbsences(sql, by.actor, { ...query, today });
    const colleagues = await readColleagues(sql, departmentOf(by.actor));
    const shown = rows.map((row) => presentAbsence(row, by.actor));
    const page = { total, page: query.page, pageSize: query.pageSize, rows: shown, colleagues };
    return { body: { ...page, ...entriesOpenTo(by.actor, colleagues) } };
  },
});

function entriesOpenTo({ person, roles }: Actor, colleagues: readonly { person: string }[]) {
  const act = (name: 'enter' | 'enterFor', what: string) => ({
    act: what,
    label: labels[name],
    confirm: false,
    address,
  });
  return {
    enter: colleagues.some((one) => one.person === person) ? act('enter', 'enter-absence') : null,
    enterFor: roles.includes('department-admin') ? act('enterFor', 'enter-absence-of') : null,
  };
}

/** Enter an absence with its days and its deputy: one's own, or as the department's admin anybody's. */
export const enterAbsence = departmentRoute({
  method: 'post',
  path: '/absences',
  title: labels.enter,
  who: officeRoles,
  body: absenceBody,
  answer: absenceLine,
  status: 201,
  once: true,
  problems: ['contradiction'],
  act: async ({ by, body, identity, now }, { sql, absenceRegister, audit }) => {
    if (!identity) throw new Error('An entry has an identity');
    const { actor } = by;
    const person = body.person ?? actor.person;
    if (!actor.roles.includes('department-admin')) refuseForOthers(actor, person, body.lent);
    checkDays(body, businessDay(now, 0));
    await refuseStrangers(sql, departmentOf(actor), { person, deputy: body.deputy });
    const id = uuidOf(actIdOf(identity), 'absence');
    await absenceRegister.enter({ ...body, id, person, by: actor.person, at: now.toISOString() });
    await note(audit, actor, { action: 'absence-entered', id, content: { ...body, person } });
    return { body: presentAbsence(await oneAbsence(sql, actor, id, now), actor) };
  },
});

/** Cancel an absence: from the next request on nobody stands in any more. */
export const cancelAbsence = departmentRoute({
  method: 'post',
  path: '/absences/{id}/acts/cancel',
  title: labels.cancel,
  who: officeRoles,
  params: idParams,
  answer: absenceLine,
  once: true,
  problems: ['not-found', 'wrong-stage'],
  may: async ({ by, params, now }, { sql }) => {
    const absence = await oneAbsence(sql, by.actor, params.id, now);
    if (!mayCancel(absence, by.actor)) throw new Problem('wrong-role', 'Whoever is absent cancels it, or the admin.');
  },
  act: async ({ by, params, now }, { sql, absenceRegister, audit }) => {
    const { state, until } = await oneAbsence(sql, by.actor, params.id, now);
    if (state === 'over')
      throw new Problem('wrong-stage', `The absence ended on ${until}; there is nothing left to cancel.`);
    await absenceRegister.cancel(params.id, by.actor.person, now.toISOString());
    await note(audit, by.actor, { action: 'absence-cancelled', id: params.id, content: {} });
    return { body: presentAbsence(await oneAbsence(sql, by.actor, params.id, now), by.actor) };
  },
});

/** Reads one absence that the reader may see; refuses any other as if it did not exist. */
export async function oneAbsence(sql: Sql, actor: Actor, id: string, now: Date): Promise<AbsenceRow> {
  const wanted = { id, page: 1, pageSize: 1, sort: 'from' as const, today: businessDay(now, 0) };
  const [row] = (await readAbsences(sql, actor, wanted)).rows;
  if (!row) throw notFound('absence');
  return row;
}

/** Shows an absence with what its reader can do about it. */
export function presentAbsence(row: AbsenceRow, actor: Actor): z.input<typeof absenceLine> {
  const open = mayCancel(row, actor) && (row.state === 'to-come' || row.state === 'now');
  const cancel = {
    act: 'cancel-absence',
    label: labels.cancel,
    confirm: true,
    address: `${address}/${row.id}/acts/cancel`,
  };
  return { ...row, acts: open ? [cancel] : [] };
}

function mayCancel({ person }: AbsenceRow, actor: Actor): boolean {
  return person === actor.person || actor.roles.includes('department-admin');
}

function refuseForOthers(actor: Actor, person: string, lent: readonly string[]): void {
  if (person !== actor.person)
    throw new Problem('wrong-role', 'Only the admin of the department enters the absence of others.', {
      field: 'person',
    });
  if (lent.length > 0)
    throw new Problem('wrong-role', 'Only the admin of the department lends roles.', { field: 'lent' });
}

/** Whoever is of another department is unknown here. */
async function refuseStrangers(sql: Sql, department: string, named: { person: string; deputy: string }): Promise<void> {
  const known = await readColleagues(sql, department);
  for (const field of ['person', 'deputy'] as const) {
    if (known.some(({ person }) => person === named[field])) continue;
    throw new Problem('malformed', `${field}: must be an officer, reviewer or approver of your department.`, { field });
  }
}

function note(
  audit: DepartmentDeps['audit'],
  { person, roles }: Actor,
  { action, id, content }: { action: string; id: string; content: object },
): Promise<void> {
  const by = { person, role: roles[0] ?? 'officer' } as const;
  return audit.append({ stream: 'access', by, action, object: `absence/${id}`, content, reason: null });
}

function cellsOf({ name, deputyName, from, until, lent, state, enteredBy, enteredAt, cancelledAt }: AbsenceRow) {
  return [name, deputyName, from, until, lent.join(', '), state, enteredBy, enteredAt, cancelledAt];
}
