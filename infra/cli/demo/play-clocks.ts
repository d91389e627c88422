import { enterCity } from './city';
import type { DemoPlace } from './place';
import { playStory, type StoryOutcome } from './play-story';
import { extendedDecision } from './stories/extended-decision';
import { pausedDecision } from './stories/paused-decision';
import type { TaleStep } from './tale';

/** Plays the clocks of an office: a decision that is paused twice, one that is extended by a second person. */
export async function playClocks(place: DemoPlace, tell: (step: TaleStep) => void): Promise<StoryOutcome[]> {
  const city = await enterCity(place);
  const stories = { pause: pausedDecision, extension: extendedDecision };
  return Promise.all(
    Object.entries(stories).map(([story, play]) => playStory(story, (tale) => play(city, tale), tell)),
  );
}
