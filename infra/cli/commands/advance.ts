import type { Command } from 'commander';
import { type AdvanceWish, advanceInTraining } from '../advance-in-training';
import { examples } from '../examples';
import { exitStatus, Failure } from '../failure';
import { answer, type JsonFlag, progress } from '../say';
import { findSystem } from '../system/find-system';

const MOST_DAYS = 14_610;

/** Declares `advance`: moves one case forward in time, with everything that happens by itself on the way. */
export function declare(command: Command, env: NodeJS.ProcessEnv): void {
  command
    .description('Move a case with all its procedures forward by so many days (training clock; refused in production).')
    .argument('<case>', 'the case number, or its id')
    .argument('<days>', `a whole number of days, 1 to ${MOST_DAYS}`)
    .option('--json', 'print one JSON document: {case, number, days, at}')
    .addHelpText('after', `${details}${examples('advance <case number> 30', 'advance <case number> 1096 --json')}`)
    .action(async (wanted: string, days: string, flags: JsonFlag) => {
      const wish: AdvanceWish = { case: wanted, days: daysOf(days) };
      const moved = await advanceInTraining(findSystem(env), wish, (at) => progress(`  … ${inShanghai(at)}`));
      answer(flags, moved, `Case ${moved.number} is now at ${inShanghai(moved.at)}.`);
    });
}

const details = `
Every step at which something happens is told on standard error. Only this case moves; all others stay in the present.
`;

function daysOf(text: string): number {
  const days = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (days >= 1 && days <= MOST_DAYS) return days;
  throw new Failure(
    'malformed',
    `<days> is "${text}": give a whole number from 1 to ${MOST_DAYS}.`,
    exitStatus.wronglyCalled,
  );
}

function inShanghai(at: string): string {
  return `${new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')} in Shanghai`;
}
