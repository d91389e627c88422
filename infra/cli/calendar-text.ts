import type { AppliedYear } from '../calendar/apply-year';
import type { PreviewedYear } from './calendar-in-system';
import { table } from './table';

/** Writes what a year would move as a person reads it, one deadline a line. */
export function previewText({ year, already, moves }: PreviewedYear): string {
  if (already) return `The year ${year} is loaded already; nothing would move.`;
  if (moves.length === 0) return `The year ${year} would move no open deadline.`;
  const rows = moves.map((move) => [move.case, move.kind, move.name, move.from, move.to, noteOn(move)]);
  const moved = moves.filter(({ from, to }) => from !== to).length;
  const head = ['CASE', 'PROCEDURE', 'DEADLINE', 'NOW', 'THEN', 'NOTE'];
  return `${table(head, rows)}\n\n${moved} of ${moves.length} deadlines would move to a later day; nothing was changed.`;
}

function noteOn({ keptFrom, settled }: PreviewedYear['moves'][number]): string {
  if (keptFrom !== null) return `kept: the year alone would end it on ${keptFrom}`;
  return settled ? 'no longer provisional' : '';
}

/** Writes what loading a year did. */
export function appliedText({ year, already, told, cases, moved, messages }: AppliedYear): string {
  const done = `${told} of ${cases} cases told, ${moved} deadlines counted anew, ${messages} messages written.`;
  return already ? `The year ${year} was loaded before: ${done}` : `The year ${year} is loaded: ${done}`;
}
