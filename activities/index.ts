import type { Activities, NoticeToOpen } from './contract';
import type { Ports } from './ports';

/** Binds the contract to the ports; every activity is idempotent by the ids it is given. */
export function createActivities(ports: Ports): Activities {
  return {
    record: (entry) => ports.journal.record(entry),
    readEventsAfter: (place) => ports.journal.readEventsAfter(place),
    allocateNumber: (request) => ports.numbers.allocate(request),
    loadCalendar: () => ports.calendars.current(),
    blackEntries: (subjects) => ports.blackLists.standingAgainst(subjects),
    channelFor: (subject) => ports.consents.channelFor(subject),
    issueNotice: (notice) => issueNotice(ports, notice),
    openProcedure: (request) => ports.procedures.open(request),
    tellProcedure: (tell) => ports.procedures.tell(tell),
  };
}

async function issueNotice({ papers, consents, procedures }: Ports, notice: NoticeToOpen): Promise<void> {
  const [channel, ...prepared] = await Promise.all([
    consents.channelFor(notice.opening.subject),
    ...notice.papers.map((paper) => papers.prepare(paper)),
  ]);
  const opening = { ...notice.opening, papers: prepared, channel };
  await procedures.open({ kind: 'notice', opening });
}
