import { quickSend } from '../support/callers';
import { playShortCase } from '../support/short-case';
import { startBare } from './bare/play-bare';
import { percentile, round, say, together } from './figures';
import { usageOf } from './processes';
import { cpuByPart, type Measured } from './system';

const lookEvery = 25;

/** How many cases by how many clients at once. */
export interface CaseLoad {
  cases: number;
  clients: number;
}

/** Completed short cases a second over HTTP, beside a bare Temporal program with the same executions, commands and clocks. */
export async function measureCases(system: Measured, { cases, clients }: CaseLoad): Promise<void> {
  const { settings, pool } = system;
  const took: number[] = [];
  const road = { send: quickSend(settings.publicOrigin, (time) => took.push(time)), pool, lookEvery };
  const bare = await startBare(settings.temporalAddress, settings.temporalNamespace);
  try {
    await together(clients, clients, () => playShortCase(road));
    await together(clients, clients, () => bare.play());
    const half = Math.ceil(cases / 2);

    const bareBefore = { ...cpuByPart(system), bare: usageOf(bare.worker.pid ?? 0).cpu };
    const firstBare = await together(half, clients, () => bare.play());
    const bareAfter = { ...cpuByPart(system), bare: usageOf(bare.worker.pid ?? 0).cpu };
    took.length = 0;
    const before = cpuByPart(system);
    const spent = await together(cases, clients, () => playShortCase(road));
    const after = cpuByPart(system);
    const lastBare = await together(half, clients, () => bare.play());

    const ours = cases / spent;
    const theirs = (2 * half) / (firstBare + lastBare);
    say('cases', {
      cases,
      clients,
      casesPerSecond: round(ours, 2),
      barePerSecond: round(theirs, 2),
      ratio: round(ours / theirs, 3),
      commandMs: { p50: percentile(took, 50), p99: percentile(took, 99) },
      cpuMsPerCase: perCase(before, after, cases),
      bareCpuMsPerCase: perCase(bareBefore, bareAfter, half),
    });
    await measureHalfLoad(system, clients);
  } finally {
    await bare.stop();
  }
}

/** How long commands take at half of the clients. */
async function measureHalfLoad({ settings, pool }: Measured, clients: number): Promise<void> {
  const took: number[] = [];
  const road = { send: quickSend(settings.publicOrigin, (time) => took.push(time)), pool, lookEvery };
  const half = Math.max(1, Math.floor(clients / 2));
  await together(half * 4, half, () => playShortCase(road));
  say('latency', { clients: half, commands: took.length, p50: percentile(took, 50), p99: percentile(took, 99) });
}

function perCase(before: Record<string, number>, after: Record<string, number>, cases: number): object {
  const parts = Object.keys(after).map(
    (name) => [name, round(((after[name] ?? 0) - (before[name] ?? 0)) / cases)] as const,
  );
  return { ...Object.fromEntries(parts), all: round(parts.reduce((sum, [, cpu]) => sum + cpu, 0)) };
}
