import type { BanHappening } from '../../domain/ban/ban-state';
import type { DeterminationHappening } from '../../domain/determination/determination-state';
import type { ListingHappening } from '../../domain/listing/listing-state';
import type { MeasureOrderHappening } from '../../domain/measure-order/measure-order-state';
import type { NoticeHappening } from '../../domain/notice/notice-state';
import type { ObjectionHappening } from '../../domain/objection/objection-state';
import type { RepairHappening } from '../../domain/repair/repair-state';
import type { InBoth } from './language';
import labels from './texts/events.json';

type EventType = (
  | DeterminationHappening
  | NoticeHappening
  | ListingHappening
  | MeasureOrderHappening
  | ObjectionHappening
  | RepairHappening
  | BanHappening
)['type'];

const known: Record<EventType, InBoth> = labels;

/** Says in both languages what happened; an event of a later version shows its own word. */
export function eventLabel(type: string): InBoth {
  return type in known ? known[type as EventType] : { zh: type, en: type };
}
