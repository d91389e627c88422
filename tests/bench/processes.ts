import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

interface Program {
  pid: number;
  parent: number;
  /** Milliseconds of processor time, of its ended children too. */
  cpu: number;
  /** Megabytes in memory. */
  rss: number;
  /** Megabytes that it shares with nobody, plus its part of what it shares. */
  pss: number;
}

function readProgram(pid: number): Program[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0);
    const memory = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(memory)?.[1] ?? 0);
    const [rss, pss] = [kilobytes('Rss') / 1024, kilobytes('Pss') / 1024];
    return [{ pid, parent: Number(fields[1]), cpu: (ticks * 1000) / ticksPerSecond, rss, pss }];
  } catch {
    return [];
  }
}

/** Reads what a program and all that it started have used so far; Linux only, zeros elsewhere. */
export function usageOf(root: number): Pick<Program, 'cpu' | 'rss' | 'pss'> {
  const all = listed().flatMap(readProgram);
  const family = new Set([root]);
  for (let grown = true; grown; ) {
    const size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
    grown = family.size > size;
  }
  const own = all.filter(({ pid }) => family.has(pid));
  const sum = (field: 'cpu' | 'rss' | 'pss') => own.reduce((total, program) => total + program[field], 0);
  return { cpu: sum('cpu'), rss: sum('rss'), pss: sum('pss') };
}

function listed(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}
