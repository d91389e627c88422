import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { Ports } from '../../activities/ports';
import { createCalendarShelf } from '../../infra/calendar/calendar-shelf';
import type { Keys } from '../../infra/config/keys';
import { createSealing, sealingKeys } from '../../infra/crypto/sealing';
import { createBlackLists } from '../../infra/db/black-lists';
import { clockOffset } from '../../infra/db/case-clock';
import { createConsentShelf } from '../../infra/db/consents';
import { createJournal } from '../../infra/db/journal';
import { lastSeq } from '../../infra/db/last-seq';
import { createOfficeNumbers } from '../../infra/papers/document-number';
import { createPaperPress } from '../../infra/papers/paper-press';
import type { Policies } from '../../infra/policy/load-policies';
import { createProcedures } from '../../infra/temporal/procedures';

/** The machines and rules that a worker's activities act through. */
export interface WorkerParts {
  client: Client;
  dataSource: DataSource;
  keys: Pick<Keys, 'identity'>;
  policies: Policies;
  /** Scheme, host and port of the pages. */
  origin: string;
}

async function listingStage(dataSource: DataSource, listing: string): Promise<string | null> {
  const rows: { stage: string }[] = await dataSource.query('select stage from listing where procedure_id = $1', [
    listing,
  ]);
  return rows[0]?.stage ?? null;
}

async function exitGround(dataSource: DataSource, listing: string): Promise<string | null> {
  const rows: { ground: string | null }[] = await dataSource.query(
    'select exit_ground as ground from listing where procedure_id = $1',
    [listing],
  );
  return rows[0]?.ground ?? null;
}

/** Puts the real machines behind the ports of the activities. */
export function createPorts({ client, dataSource, keys, policies, origin }: WorkerParts): Ports {
  const calendars = createCalendarShelf(dataSource, policies.calendar);
  return {
    journal: createJournal(dataSource),
    numbers: createOfficeNumbers(dataSource, policies),
    calendars,
    blackLists: createBlackLists(dataSource),
    consents: createConsentShelf(dataSource, createSealing(sealingKeys(keys.identity))),
    papers: createPaperPress({ dataSource, policies, origin, clock: () => new Date() }),
    procedures: createProcedures({
      client,
      calendar: () => calendars.current(),
      ladder: policies.ladder,
      lastSeq: (procedure) => lastSeq(dataSource, procedure),
      clockOffset: (caseId) => clockOffset(dataSource, caseId),
      exitGround: (listing) => exitGround(dataSource, listing),
      listingStage: (listing) => listingStage(dataSource, listing),
    }),
  };
}
