import { deadline } from '../calendar/deadline';
import type { RuleContext } from '../procedure/rule-context';
import type { RepairHappening, RepairState } from './repair-state';

const platform = 'city-credit-platform';

/** The record of a penalty is no longer published, from the commit of the decision on, and the platform is told. */
export function stopPublicity({ target }: RepairState): RepairHappening[] {
  if (target.what !== 'penalty') return [];
  const { penalty, displayUntil: until } = target;
  return [
    { type: 'publicity-stopped', penalty, until },
    { type: 'pushed', platform, change: 'removed' },
  ];
}

/** After a false commitment the record is published again: for the rest of its time, or for all of it where the rule says so. */
export function resumePublicity(
  { target, rules: { most }, falsehood }: RepairState,
  context: RuleContext,
): RepairHappening[] {
  if (target.what !== 'penalty' || !falsehood || falsehood.consequence === 'barred-for-a-time') return [];
  const { penalty, displayUntil } = target;
  const anew = falsehood.consequence === 'restored-and-term-restarted' && most;
  const until = anew
    ? deadline({ start: falsehood.on, period: anew, roll: 'none', calendar: context.calendar }).due
    : displayUntil;
  return [
    { type: 'publicity-resumed', penalty, until },
    { type: 'pushed', platform, change: 'listed' },
  ];
}
