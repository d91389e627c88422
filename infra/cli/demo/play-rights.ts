import { type City, enterCity } from './city';
import type { DemoPlace } from './place';
import { playStory, type StoryOutcome } from './play-story';
import { banEnds } from './stories/ban-ends';
import { banFalls } from './stories/ban-falls';
import { deputyInPlace } from './stories/duties/deputy-in-place';
import { dutiesPassedOn } from './stories/duties/duties-passed-on';
import { mandateUntilRevoked } from './stories/duties/mandate-until-revoked';
import { falseCommitment } from './stories/false-commitment';
import { noticeCorrected } from './stories/notice-corrected';
import { objectionRejected } from './stories/objection-rejected';
import { objectionUpheld } from './stories/objection-upheld';
import { penaltyRepaired } from './stories/penalty-repaired';
import { recordCorrected } from './stories/record-corrected';
import { repairGranted } from './stories/repair-granted';
import { repairRefused } from './stories/repair-refused';
import type { Tale, TaleStep } from './tale';

type Story = (city: City, tale: Tale) => Promise<void>;
type Play = (place: DemoPlace, tell: (step: TaleStep) => void) => Promise<StoryOutcome[]>;

function playOf(stories: Readonly<Record<string, Story>>): Play {
  return async (place, tell) => {
    const city = await enterCity(place);
    return Promise.all(
      Object.entries(stories).map(([story, play]) => playStory(story, (tale) => play(city, tale), tell)),
    );
  };
}

/** Plays objections: to an entry, upheld or rejected and taken to the level above; to a prior notice; to a record of the credit file. */
export const playObjection = playOf({
  upheld: objectionUpheld,
  rejected: objectionRejected,
  notice: noticeCorrected,
  record: recordCorrected,
});

/** Plays repairs: one granted, one refused, one that rested on a false commitment, one of a penalty's record at two levels. */
export const playRepair = playOf({
  granted: repairGranted,
  refused: repairRefused,
  false: falseCommitment,
  penalty: penaltyRepaired,
});

/** Plays duties and mandates: an agent until the mandate is revoked, a deputy in the place of a reviewer, a list that passes on. */
export const playDuties = playOf({ mandate: mandateUntilRevoked, deputy: deputyInPlace, transfer: dutiesPassedOn });

/** Plays bans: one that ends by itself, a permanent one that falls with its entry. */
export const playBans = playOf({ ends: banEnds, falls: banFalls });
