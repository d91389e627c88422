import { table } from '../table';
import type { StoryOutcome } from './play-story';

/** Sums up the stories: how many steps, over which business days, in how many seconds, and what differed. */
export function closingTable(outcomes: readonly StoryOutcome[], seconds: number): string {
  const rows = outcomes.map(({ story, ok, steps, seconds: took }) => [
    story,
    ok ? 'as the law says' : 'DIFFERS',
    String(steps.length),
    `${steps[0]?.on ?? ''} – ${steps.at(-1)?.on ?? ''}`,
    `${took.toFixed(1)} s`,
  ]);
  const head = ['STORY', 'OUTCOME', 'STEPS', 'BUSINESS DAYS', 'TOOK'];
  const failed = outcomes.filter(({ ok }) => !ok);
  const verdict =
    failed.length === 0
      ? `All ${outcomes.length} stories went as the law says`
      : `${failed.length} of ${outcomes.length} stories differ`;
  const differences = failed.map(({ story, difference }) => `\n${story}: ${difference}`);
  return ['', table(head, rows), '', `${verdict} (${seconds.toFixed(1)} s).`, ...differences].join('\n');
}
