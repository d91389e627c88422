import type { BanStage } from '../../domain/ban/ban-table';
import type { DeterminationStage } from '../../domain/determination/determination-table';
import type { ListingStage } from '../../domain/listing/listing-table';
import type { ObjectionStage } from '../../domain/objection/objection-table';
import type { RepairStage } from '../../domain/repair/repair-table';
import type { InBoth } from '../shared/language';
import texts from './texts/stages.json';

/** A stage in plain words: where the matter stands, what comes next, and who acts. */
export interface PlainWords {
  stage: InBoth;
  next: InBoth;
  who: 'you' | 'office' | 'nobody';
}

type Place =
  | `determination/${DeterminationStage}`
  | `listing/${ListingStage}`
  | `objection/${ObjectionStage}`
  | `repair/${RepairStage}`
  | `ban/${BanStage}`;

const words = texts as Record<Place, PlainWords>;

/** Says in plain words where a procedure stands. */
export function plainWords(
  kind: 'determination' | 'listing' | 'objection' | 'repair' | 'ban',
  stage: string,
): PlainWords {
  const place = `${kind}/${stage}`;
  if (place in words) return words[place as Place];
  const unknown = { zh: stage, en: stage };
  return { stage: unknown, next: unknown, who: 'office' };
}
