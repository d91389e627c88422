import type { Period } from '../../domain/calendar/period';
import type { LadderPolicy } from '../../domain/clock/ladder';
import { type LadderFile, ladderSchema } from './ladder-schema';
import { noteRepeats } from './note-repeats';
import type { Mistake } from './policy-mistakes';
import { checkShape, noteMistake, readYamlFile } from './yaml-file';

/** Leaves the sources of a ladder aside, but for the grounds of a pause: they stand in the account of every clock they pause. */
export function ladderPolicy(ladder: LadderFile): LadderPolicy {
  return {
    reminders: ladder.reminders.percents,
    officeHours: { from: ladder.officeHours.from, to: ladder.officeHours.to },
    warningAfter: plain(ladder.warningAfter),
    orderAfter: plain(ladder.orderAfter),
    replyWithin: plain(ladder.replyWithin),
    pauses: ladder.pauses,
  };
}

/** Reads the ladder with its sources and notes its mistakes: percents out of order, an office that closes before it opens, a ground of a pause twice. */
export function readLadder(file: string, mistakes: Mistake[]): LadderFile | undefined {
  const yaml = readYamlFile(file, mistakes);
  const ladder = yaml && checkShape(yaml, ladderSchema, mistakes);
  if (yaml === undefined || ladder === undefined) return undefined;
  const { percents } = ladder.reminders;
  percents.forEach((percent, index) => {
    if (index === 0 || percent > (percents[index - 1] ?? 0)) return;
    noteMistake(yaml, ['reminders', 'percents', index], `${percent} must be more than the one before`, mistakes);
  });
  const { from, to } = ladder.officeHours;
  if (to <= from) noteMistake(yaml, ['officeHours', 'to'], `${to} is not after ${from}`, mistakes);
  const grounds = ladder.pauses.map(({ ground }) => ground);
  noteRepeats(yaml, 'pauses', 'ground', grounds, mistakes);
  return ladder;
}

function plain({ amount, unit }: Period): Period {
  return { amount, unit };
}
