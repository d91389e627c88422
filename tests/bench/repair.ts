import { randomUUID } from 'node:crypto';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { meAnswer } from '../../services/identity/contract';
import { allProofs } from '../support/a-repair';
import { callers, quickSend } from '../support/callers';
import type { Filed, Send } from '../support/short-case';
import { percentile, round, say, together } from './figures';
import type { Measured } from './system';

const loads = [
  { clients: 1, cases: 20 },
  { clients: 8, cases: 64 },
];

/** Repairs of penalty records at both levels over HTTP: filed, accepted, granted by the city, granted by the region; 4 commands by 4 persons. */
export async function measureRepair(system: Measured): Promise<void> {
  const { settings, pool } = system;
  const { publicOrigin: origin } = settings;
  const headers = await callers(origin)('sandstone', randomUUID());
  const { subjects } = meAnswer.parse(await (await fetch(`${origin}/api/identity/me`, { headers })).json());
  const [subject = ''] = subjects;
  for (const { clients, cases } of loads) {
    const commands: number[] = [];
    const whole: number[] = [];
    const send = quickSend(origin, (time) => commands.push(time));
    const all = await penalise(system, subject, clients + cases);
    const penalties = [...all];
    const play = async () => {
      const penalty = penalties.pop() ?? '';
      const since = performance.now();
      await playRepair(send, { subject, penalty });
      whole.push(performance.now() - since);
    };
    await together(clients, clients, play);
    [commands.length, whole.length] = [0, 0];
    const spent = await together(cases, clients, play);
    const sql = 'select from repair where penalty_id = any ($1::uuid[]) and publicity_stopped';
    const { rowCount: repaired } = await pool.query(sql, [all]);
    if (repaired !== all.length) throw new Error(`${repaired} of ${all.length} penalties are out of the public`);
    say('repair', {
      clients,
      cases,
      casesPerSecond: round(cases / spent, 2),
      caseMs: { p50: percentile(whole, 50), p99: percentile(whole, 99) },
      commandMs: { p50: percentile(commands, 50), p99: percentile(commands, 99) },
    });
  }
}

/** So many penalties of the class 一般 that can be repaired today. */
async function penalise({ owner }: Measured, subject: string, count: number): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into penalty (id, subject_id, department, number, violation, facts, basis, content, decided_on,
       published_until, import_id, class, publicity_until)
     select gen_random_uuid(), $1, 'human-resources', gen_random_uuid(), '拖欠工资', '拖欠', '条例', '罚款',
       current_date - 200, current_date + 800, gen_random_uuid(), 'general', current_date + 800
     from generate_series(1, $2::integer) returning id`,
    [subject, count],
  );
  return rows.map(({ id }) => id);
}

async function playRepair(send: Send, { subject, penalty }: { subject: string; penalty: string }): Promise<void> {
  const key = randomUUID();
  const { procedure } = await send<Filed>('/api/subject/repairs', 'sandstone', `${key}-file`, {
    subject,
    penalty,
    route: 'legal-duty-performed',
    correctedOn: addDays(civilDateAt(new Date().toISOString()), -20),
    proofs: allProofs,
    commitment: 'All of this is true.',
  });
  const act = (name: string, user: string, body: object) =>
    send(`/api/department/repairs/${procedure}/acts/${name}`, user, `${key}-${name}-${user}`, body);
  await act('accept-application', 'hr-officer', {});
  await act('grant-repair', 'hr-approver', { reasons: 'The fine is paid.' });
  await act('grant-repair', 'region-approver', { reasons: 'We agree.' });
}
