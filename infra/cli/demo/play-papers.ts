import { type City, enterCity } from './city';
import type { DemoPlace } from './place';
import { playStory, type StoryOutcome } from './play-story';
import { everyFileOnce } from './stories/papers/every-file-once';
import { everyPaperOnce } from './stories/papers/every-paper-once';
import { everyTemplate } from './stories/papers/every-template';
import { papersAsIssued } from './stories/papers/papers-as-issued';
import type { Tale, TaleStep } from './tale';

const stories: Readonly<Record<string, (city: City, tale: Tale) => Promise<void>>> = {
  templates: everyTemplate,
  papers: everyPaperOnce,
  issued: papersAsIssued,
  files: everyFileOnce,
};

/** Makes every kind of paper and file once and reads it again: text, fonts, number, code and hash. */
export async function playPapers(place: DemoPlace, tell: (step: TaleStep) => void): Promise<StoryOutcome[]> {
  const city = await enterCity(place);
  const outcomes: StoryOutcome[] = [];
  for (const [story, play] of Object.entries(stories))
    outcomes.push(await playStory(story, (tale) => play(city, tale), tell));
  return outcomes;
}
