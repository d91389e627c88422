import type { Actor } from '../../domain/access/roles';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import type { DeterminationState } from '../../domain/determination/determination-state';
import { createDutyRegister } from '../../infra/db/duty-transfers';
import { rebuild } from '../../infra/db/rebuild';
import { createAudit } from '../../services/shared/audit';
import { createLogger } from '../../services/shared/logging';
import { moveProcedures } from '../../services/supervision/duties/move-procedures';
import { openRig, type Rig } from '../support/casework-rig';
import { office, somebody, WageArrearsCase } from '../support/wage-arrears-case';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

const today = civilDateAt(new Date().toISOString());
const review = { opinion: 'The facts carry the ground.' };

function moving() {
  const { dataSource, casework } = rig;
  const now = () => new Date();
  const tools = { now, logger: createLogger('silent') };
  const audit = createAudit(dataSource, now);
  return { sql: dataSource, casework, duties: createDutyRegister(dataSource), tools, audit };
}

async function stateOf(it: WageArrearsCase): Promise<DeterminationState> {
  const [row] = await rig.dataSource.query<{ snapshot: DeterminationState }[]>(
    'select snapshot from procedure where id = $1',
    [it.determination],
  );
  if (!row) throw new Error('The determination stands in the case file');
  return row.snapshot;
}

test('a deputy reviews in the place of the absent, in the days of the absence only, and neither may then decide', async () => {
  const it = new WageArrearsCase(rig);
  await it.file();
  await it.decideOn(office.officer, 'submit-for-review', {});
  const absent = office.reviewer.person;
  const stands = (from: string, until: string): Actor => ({
    ...somebody('officer'),
    standsFor: [{ person: absent, roles: ['reviewer'], from, until }],
  });
  const deputy = stands(addDays(today, -1), addDays(today, 1));

  const late = it.decideOn(stands(addDays(today, -9), addDays(today, -1)), 'pass-review', review);
  await expect(late).rejects.toMatchObject({ code: 'wrong-role' });
  const drafter = { ...deputy, person: office.officer.person };
  await expect(it.decideOn(drafter, 'pass-review', review)).rejects.toMatchObject({ code: 'four-eyes' });
  await it.decideOn(deputy, 'pass-review', review);

  expect((await stateOf(it)).hands.reviewer).toEqual([deputy.person, absent]);
  const events = await rig.dataSource.query<{ by: object }[]>(
    `select content -> 'by' as by from procedure_event where procedure_id = $1 and type = 'review-passed'`,
    [it.determination],
  );
  expect(events).toEqual([{ by: { person: deputy.person, role: 'reviewer', deputyFor: absent } }]);
});

test('a transfer of duties takes every open procedure along while clocks run on, and the case file is as a rebuild has it', async () => {
  const it = new WageArrearsCase(rig);
  await it.file();
  await it.decideOn(office.officer, 'submit-for-review', {});
  await it.decideOn(office.reviewer, 'pass-review', review);
  const before = await stateOf(it);
  const successor = somebody('officer', 'finance');
  await expect(it.decideOn(successor, 'withdraw-draft', { reason: 'x' })).rejects.toMatchObject({ code: 'not-yours' });
  await rig.dataSource.query(
    `insert into duty_transfer (id, from_department, to_department, lists, effective_on, basis, proposed_by, proposed_at,
       applied_by, applied_at)
     values (gen_random_uuid(), 'human-resources', 'finance', '{L10-black}', $1, 'test', gen_random_uuid(), now(),
       gen_random_uuid(), now())`,
    [today],
  );

  const deps = moving();
  await moveProcedures(deps);
  await moveProcedures(deps);
  await it.settle();

  const procedures = await rig.dataSource.query<{ kind: string; department: string }[]>(
    'select kind, department from procedure where case_id = $1 order by kind',
    [it.caseId],
  );
  expect(procedures).toEqual([
    { kind: 'determination', department: 'finance' },
    { kind: 'notice', department: 'finance' },
  ]);
  const after = await stateOf(it);
  expect(after.clocks.map(({ id, due, ledger }) => [id, due, ledger])).toEqual(
    before.clocks.map(({ id, due, ledger }) => [id, due, ledger]),
  );
  const passed = await rig.dataSource.query<{ count: number }[]>(
    `select count(*)::integer as count from procedure_event where case_id = $1 and type = 'transferred'`,
    [it.caseId],
  );
  expect(passed).toEqual([{ count: 2 }]);
  const approver = somebody('approver', 'finance');
  await it.decideOn(approver, 'withdraw-case', { reason: 'The wages were paid.' });
  const { differences } = await rebuild(rig.dataSource, { check: true });
  expect(differences).toEqual([]);
});
