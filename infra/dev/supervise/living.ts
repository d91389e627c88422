import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A running program, named so that a later program with the same number is not taken for it. */
export interface Living {
  readonly pid: number;
  /** When it began, in the words of the system. */
  readonly began: string;
}

/** Names the running program with this number; undefined when there is none. */
export function livingProgram(pid: number): Living | undefined {
  const began = existsSync('/proc/self/stat') ? beganByProc(pid) : beganByPs(pid);
  return began === undefined ? undefined : { pid, began };
}

/** Tells whether the very program that was noted still runs. */
export function stillLives(noted: Living): boolean {
  return livingProgram(noted.pid)?.began === noted.began;
}

/** The program's name may hold blanks and brackets, so counting starts after its last bracket: state is field 3, start 22. */
function beganByProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function beganByPs(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
