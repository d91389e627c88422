import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/contract';

/** What the office does beside the file: tried until it succeeds, each attempt bounded. */
export const office = proxyActivities<Pick<Activities, 'openProcedure' | 'tellProcedure'>>({
  startToCloseTimeout: '20s',
  scheduleToCloseTimeout: '3650d',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '1m' },
});

/**
 * The press: a paper is made in milliseconds, though many may wait for their numbers in the same register. A worker that
 * dies at it is missed only when this time is over, so it is short; an attempt that comes twice finds what stands.
 */
export const press = proxyActivities<Pick<Activities, 'issueNotice'>>({
  startToCloseTimeout: '20s',
  scheduleToCloseTimeout: '3650d',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '1m' },
});

/** What belongs to a command itself and is answered for before the command is: the journal, numbers, the calendar, consents, the black lists. */
export const desk = proxyLocalActivities<
  Pick<Activities, 'record' | 'readEventsAfter' | 'allocateNumber' | 'loadCalendar' | 'blackEntries' | 'channelFor'>
>({
  startToCloseTimeout: '10s',
  scheduleToCloseTimeout: '3650d',
  localRetryThreshold: '20s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '10s' },
});
