import type { DataSource } from 'typeorm';
import type { ClaimedRow } from './claimed-row';

type Row = Pick<ClaimedRow, 'id' | 'attempts'>;

/** What ended the sending of a row. */
export interface Settlement {
  state: 'accepted' | 'refused';
  /** The other side's words, without any mail address. */
  answer: string;
}

/** Why a row goes back to waiting, and until when. */
export interface Postponement {
  dueAt: Date;
  answer: string;
  /** True when the message was handed over and no answer came back. */
  ambiguous: boolean;
}

/** Writes the end of a row's sending, with its business instant by the training clock of the case. */
export async function settle(dataSource: DataSource, row: Row, settlement: Settlement, now: Date): Promise<void> {
  await dataSource.query(
    `update outbox o
     set state = $3, answer = $4, settled_at = $5, due_at = $5, sending_since = null,
       business_settled_at = $5::timestamptz + coalesce(
         (select offset_ms from case_clock where case_id = o.case_id), 0) * interval '1 millisecond'
     where ${held}`,
    [row.id, row.attempts, settlement.state, settlement.answer, now],
  );
}

/** Puts a row back to waiting. */
export async function postpone(dataSource: DataSource, row: Row, postponement: Postponement): Promise<void> {
  await dataSource.query(
    `update outbox
     set state = 'waiting', due_at = $3, answer = $4, sending_since = null, possible_duplicate = possible_duplicate or $5
     where ${held}`,
    [row.id, row.attempts, postponement.dueAt, postponement.answer, postponement.ambiguous],
  );
}

/** Keeps a push for the day on which its platform is connected. */
export async function keepUnconnected(dataSource: DataSource, row: Row): Promise<void> {
  await dataSource.query(
    `update outbox set state = 'not-connected', sending_since = null, answer = null where ${held}`,
    [row.id, row.attempts],
  );
}

/** A relay whose claim ran out changes nothing any more: the number of claims has moved on. */
const held = `id = $1 and attempts = $2 and state = 'sending'`;
