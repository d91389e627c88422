import { randomUUID } from 'node:crypto';
import { quickSend } from '../support/callers';
import { type Filed, type Send, shortFiling } from '../support/short-case';
import { percentile, round, say, together } from './figures';
import type { Measured } from './system';

const loads = [
  { clients: 1, cases: 20 },
  { clients: 16, cases: 96 },
  { clients: 50, cases: 150 },
];

/**
 * The lean flow for comparison with other engines, over HTTP with journal: open with the filing checked for completeness,
 * review under its clock, decision of the reviewer recorded, end. One execution, four commands, two persons.
 */
export async function measureLean({ settings }: Measured): Promise<void> {
  for (const { clients, cases } of loads) {
    const commands: number[] = [];
    const whole: number[] = [];
    const send = quickSend(settings.publicOrigin, (time) => commands.push(time));
    const play = async () => {
      const since = performance.now();
      await playLeanCase(send);
      whole.push(performance.now() - since);
    };
    await together(clients, clients, play);
    [commands.length, whole.length] = [0, 0];
    const spent = await together(cases, clients, play);
    say('lean', {
      clients,
      cases,
      casesPerSecond: round(cases / spent, 2),
      caseMs: { p50: percentile(whole, 50), p99: percentile(whole, 99) },
      commandMs: { p50: percentile(commands, 50), p99: percentile(commands, 99) },
    });
  }
}

async function playLeanCase(send: Send): Promise<void> {
  const key = randomUUID();
  const folder = '/api/department/determinations';
  const { procedure } = await send<Filed>(folder, 'hr-officer', `${key}-file`, shortFiling());
  const act = (name: string, user: string, body: object) =>
    send(`${folder}/${procedure}/acts/${name}`, user, `${key}-${name}`, body);
  await act('submit-for-review', 'hr-officer', {});
  await act('return-draft', 'hr-reviewer', { reason: 'The facts do not meet the criterion.' });
  await act('withdraw-draft', 'hr-officer', { reason: 'The review found no ground.' });
}
