import type { Activities } from './contract';
import type { Ports } from './ports';

/** Binds the contract to the ports; every activity is one call, idempotent by the ids it is given. */
export function createActivities(ports: Ports): Activities {
  return {
    record: (entry) => ports.journal.record(entry),
    readEventsAfter: (place) => ports.journal.readEventsAfter(place),
    allocateNumber: (request) => ports.numbers.allocate(request),
    loadCalendar: () => Promise.resolve(ports.calendars.current()),
    blackEntries: (subjects) => ports.blackLists.standingAgainst(subjects),
    channelFor: (subject) => ports.consents.channelFor(subject),
    preparePaper: (request) => ports.papers.prepare(request),
    openProcedure: (request) => ports.procedures.open(request),
    tellProcedure: (tell) => ports.procedures.tell(tell),
  };
}
