import { z } from 'zod';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { DomainError } from '../../../domain/errors';
import { Problem } from '../../shared/problem';
import { courtListAnswer, courtListBody, type RowOutcome } from '../contract/court-list';
import { carryOut, type Done, type Taking, wouldDo } from '../court-list/carry-out';
import { planRow, type RowPlan } from '../court-list/plan-row';
import { type ReadRow, type RowFault, readRows } from '../court-list/read-rows';
import type { DepartmentDeps } from '../department-deps';
import { departmentOf } from '../own-department';
import { packForTakingOver } from '../pack-for-filing';
import { departmentRoute } from '../route';

type Planned = { one: ReadRow; plan: RowPlan | null; errors: RowFault[] };

/** Takes over a list that a court decides: new entries, corrected words and removals, by the court's own case numbers. */
export const importCourtList = departmentRoute({
  method: 'post',
  path: '/court-lists/{list}/imports',
  title: { zh: '导入法院名单', en: 'Import a list that a court decides' },
  who: ['officer'],
  params: z.strictObject({ list: z.string().min(1).max(40) }),
  body: courtListBody,
  answer: courtListAnswer,
  once: true,
  problems: ['pack-unusable', 'not-accepted', 'outcome-unknown'],
  act: async ({ by, params, body, now }, deps) => {
    const day = civilDateAt(now.toISOString());
    const department = departmentOf(by.actor);
    const policy = await packForTakingOver(deps, { list: params.list, department, day });
    const planned: Planned[] = [];
    for (const one of readRows(body)) planned.push(await plan(one, { policy, today: day }, deps));
    if (!body.dryRun && !body.rowByRow) refuseFaults(planned);
    const taking: Taking = { policy, by: by.actor, department, now };
    const rows: RowOutcome[] = [];
    for (const one of planned) rows.push(await outcomeOf(one, body.dryRun ? null : taking, deps));
    const { list, version, hash } = policy;
    return { body: { list, version, hash, dryRun: body.dryRun, ...countsOf(rows), rows } };
  },
});

async function plan(one: ReadRow, rules: Parameters<typeof planRow>[1], deps: DepartmentDeps): Promise<Planned> {
  if (!one.read) return { one, plan: null, errors: one.errors };
  try {
    return { one, plan: await planRow(one.read, rules, deps), errors: [] };
  } catch (error) {
    return { one, plan: null, errors: [faultOf(error)] };
  }
}

/** A refusal by rule belongs to its row; trouble with the machines belongs to the whole import. */
function faultOf(error: unknown): RowFault {
  if (error instanceof DomainError) return { column: columnOf(error), message: error.message };
  if (error instanceof Problem && error.code === 'malformed') {
    return { column: 'code', message: error.message.replace(/^parties\.0\.code: /, '') };
  }
  throw error;
}

function columnOf({ field, code }: DomainError): string {
  return code === 'minor' || field === 'parties' ? 'code' : (field ?? 'row');
}

function refuseFaults(planned: readonly Planned[]): void {
  const errors = planned.flatMap(({ one, errors: faults }) =>
    faults.map(({ column, message }) => ({ field: `rows.${one.row}.${column}`, message })),
  );
  const [first] = errors;
  if (!first) return;
  const detail = `Nothing was imported: ${first.field}: ${first.message} Correct it, or import row by row.`;
  throw new Problem('malformed', detail, { field: first.field, errors });
}

async function outcomeOf(
  { one, plan: planOfRow, errors }: Planned,
  taking: Taking | null,
  deps: DepartmentDeps,
): Promise<RowOutcome> {
  const row = { row: one.row, courtCase: one.read?.caseNumber ?? null };
  const atFault = (faults: RowFault[]): RowOutcome => ({
    ...row,
    outcome: 'at-fault',
    caseNumber: null,
    case: null,
    listing: null,
    errors: faults,
  });
  if (!one.read || !planOfRow) return atFault(errors);
  try {
    const done: Done = taking ? await carryOut(one.read, planOfRow, taking, deps) : wouldDo(planOfRow);
    return { ...row, ...done, errors: [] };
  } catch (error) {
    return atFault([faultOf(error)]);
  }
}

function countsOf(rows: readonly RowOutcome[]) {
  const count = (outcome: RowOutcome['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    entered: count('entered'),
    unchanged: count('unchanged'),
    corrected: count('corrected'),
    removed: count('removed'),
    atFault: count('at-fault'),
  };
}
