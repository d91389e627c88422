import { Failure } from '../failure';
import { Difference } from './difference';
import { Tale, type TaleStep } from './tale';

/** How one story ended: its steps with their business days, and what differed if anything did. */
export interface StoryOutcome {
  story: string;
  ok: boolean;
  seconds: number;
  steps: TaleStep[];
  difference: string | null;
}

/** Plays one story, telling each step as it happens; what goes wrong is part of the outcome. */
export async function playStory(
  story: string,
  play: (tale: Tale) => Promise<void>,
  tell: (step: TaleStep) => void,
): Promise<StoryOutcome> {
  const tale = new Tale(story, tell);
  const began = Date.now();
  const difference = await play(tale).then(() => null, reasonOf);
  const seconds = Math.round((Date.now() - began) / 100) / 10;
  return { story, ok: difference === null, seconds, steps: tale.steps, difference };
}

function reasonOf(error: unknown): string {
  if (error instanceof Difference || error instanceof Failure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
