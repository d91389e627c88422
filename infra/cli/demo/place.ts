import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import type { TrainingDesk } from '../../temporal/advance-case';

/** Where a story is played: a running system, its mail catcher and its training clock. */
export interface DemoPlace {
  /** Scheme, host and port of the services. */
  readonly origin: string;
  /** Address of the mail catcher's inbox. */
  readonly mailInbox: string;
  readonly desk: TrainingDesk;
  readonly calendar: WorkingCalendar;
  /** Tells this run from all others, in addresses and document numbers. */
  readonly run: string;
}
