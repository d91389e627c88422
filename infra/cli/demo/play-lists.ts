import { civilDateAt } from '../../../domain/calendar/civil-date';
import { packInForce } from '../../../domain/policy/pack-in-force';
import type { PolicyPack } from '../../../domain/policy/policy-pack';
import { loadPolicyPacks } from '../../policy/load-policy-packs';
import { type City, enterCity } from './city';
import type { DemoPlace } from './place';
import { playStory, type StoryOutcome } from './play-story';
import { listFromDraftToExit } from './stories/list-from-draft-to-exit';
import { listFromImportToExit } from './stories/list-from-import-to-exit';
import type { TaleStep } from './tale';

const atOnce = 3;

/** Walks every list that is determined here once from draft to exit, and the court's from import to exit, some of them side by side, and tells each when it has ended. */
export async function playLists(place: DemoPlace, tell: (step: TaleStep) => void): Promise<StoryOutcome[]> {
  const city = await enterCity(place);
  const packs = walkedToday();
  const lanes = Array.from({ length: atOnce }, (_, lane) => packs.filter((_pack, index) => index % atOnce === lane));
  const played = await Promise.all(lanes.map((lane) => playLane(lane, city, tell)));
  return played.flat().toSorted((one, other) => (one.story < other.story ? -1 : 1));
}

async function playLane(
  lane: readonly PolicyPack[],
  city: City,
  tell: (step: TaleStep) => void,
): Promise<StoryOutcome[]> {
  const outcomes: StoryOutcome[] = [];
  for (const pack of lane) {
    const outcome = await playStory(
      pack.list,
      (tale) => (isTakenOver(pack) ? listFromImportToExit : listFromDraftToExit)(city, tale, pack),
      () => undefined,
    );
    outcomes.push(outcome);
    const last = outcome.steps.at(-1);
    if (last) tell(outcome.ok ? last : { ...last, what: `DIFFERS after: ${last.what}` });
  }
  return outcomes;
}

function walkedToday(): PolicyPack[] {
  const packs = loadPolicyPacks();
  const today = civilDateAt(new Date().toISOString());
  return packs
    .map(({ pack }) => pack)
    .filter((pack) => {
      return packInForce(packs, pack.list, today)?.pack === pack && (pack.kind === 'black' || pack.kind === 'red');
    });
}

function isTakenOver({ procedure }: PolicyPack): boolean {
  return procedure?.variant.choice === 'external-decision';
}
