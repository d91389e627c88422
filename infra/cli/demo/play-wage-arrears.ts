import { Failure } from '../failure';
import { type City, enterCity } from './city';
import { Difference } from './difference';
import type { DemoPlace } from './place';
import { bouncedNotice } from './stories/bounced-notice';
import { defenceUpheld } from './stories/defence-upheld';
import { extendedDecision } from './stories/extended-decision';
import { overdueDecision } from './stories/overdue-decision';
import { runsToTerm } from './stories/runs-to-term';
import { selfCure } from './stories/self-cure';
import { Tale, type TaleStep } from './tale';

type Story = (city: City, tale: Tale) => Promise<void>;

/** The stories by their short names; those of one lane follow each other, the lanes run side by side. */
const lanes: readonly Readonly<Record<string, Story>>[] = [
  { term: runsToTerm },
  { bounce: bouncedNotice, cure: selfCure },
  { overdue: overdueDecision, extension: extendedDecision, defence: defenceUpheld },
];

/** How one story ended: its steps with their business days, and what differed if anything did. */
export interface StoryOutcome {
  story: string;
  ok: boolean;
  seconds: number;
  steps: TaleStep[];
  difference: string | null;
}

/** Plays every story of wage arrears, telling each step as it happens; a story that differs does not stop the others. */
export async function playWageArrears(place: DemoPlace, tell: (step: TaleStep) => void): Promise<StoryOutcome[]> {
  const city = await enterCity(place);
  const played = await Promise.all(lanes.map((lane) => playLane(lane, city, tell)));
  return played.flat();
}

async function playLane(
  lane: (typeof lanes)[number],
  city: City,
  tell: (step: TaleStep) => void,
): Promise<StoryOutcome[]> {
  const outcomes: StoryOutcome[] = [];
  for (const [story, play] of Object.entries(lane)) {
    const tale = new Tale(story, tell);
    const began = Date.now();
    const difference = await play(city, tale).then(() => null, reasonOf);
    const seconds = Math.round((Date.now() - began) / 100) / 10;
    outcomes.push({ story, ok: difference === null, seconds, steps: tale.steps, difference });
  }
  return outcomes;
}

function reasonOf(error: unknown): string {
  if (error instanceof Difference || error instanceof Failure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
