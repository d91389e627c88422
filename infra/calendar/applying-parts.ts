import type { DataSource } from 'typeorm';
import type { Procedures } from '../../activities/ports';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { ConsentShelf } from '../db/consents';

/** What loading a year needs: the case file, the way to procedures, who agreed to mail, and the clock on the wall. */
export interface ApplyingParts {
  dataSource: DataSource;
  tell: Procedures['tell'];
  consents: Pick<ConsentShelf, 'channelFor'>;
  current: () => Promise<WorkingCalendar>;
  now: () => Date;
}
