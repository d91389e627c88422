import { type City, enterCity } from './city';
import type { DemoPlace } from './place';
import { playStory, type StoryOutcome } from './play-story';
import { bouncedNotice } from './stories/bounced-notice';
import { defenceUpheld } from './stories/defence-upheld';
import { extendedDecision } from './stories/extended-decision';
import { overdueDecision } from './stories/overdue-decision';
import { runsToTerm } from './stories/runs-to-term';
import { selfCure } from './stories/self-cure';
import type { Tale, TaleStep } from './tale';

type Story = (city: City, tale: Tale) => Promise<void>;

/** The stories by their short names; those of one lane follow each other, the lanes run side by side. */
const lanes: readonly Readonly<Record<string, Story>>[] = [
  { term: runsToTerm },
  { bounce: bouncedNotice, cure: selfCure },
  { overdue: overdueDecision, extension: extendedDecision, defence: defenceUpheld },
];

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
    outcomes.push(await playStory(story, (tale) => play(city, tale), tell));
  }
  return outcomes;
}
