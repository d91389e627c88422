import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { ConsentRegister } from '../../activities/ports';
import { maskEmail } from '../../domain/identifiers/masking';
import type { Sealing } from '../crypto/sealing';

/** A consent to electronic service as it is given; `at` is an instant (UTC), `by` the person who gave it. */
export interface GivenConsent {
  subject: string;
  mail: string;
  by: string;
  at: string;
}

/** The consents to electronic service (民事诉讼法 art. 90), one current per subject; addresses are sealed. */
export interface ConsentShelf extends ConsentRegister {
  /** Notes a consent; one given before for another address ends with it, the same again changes nothing. */
  give(consent: GivenConsent): Promise<void>;
  /** Ends the current consent; without one, nothing happens. */
  withdraw(subject: string, at: string): Promise<void>;
  /** Tells the address of the current consent; null without one. */
  addressOf(subject: string): Promise<string | null>;
}

const mailPlace = (subject: string) => `service_consent.mail/${subject}`;

/** Creates the register of consents. */
export function createConsentShelf(dataSource: DataSource, sealing: Sealing): ConsentShelf {
  const addressOf = async (database: EntityManager, subject: string) => {
    const [row]: { mail_sealed: Buffer }[] = await database.query(
      'select mail_sealed from service_consent where subject_id = $1 and withdrawn_at is null',
      [subject],
    );
    return row ? sealing.open(row.mail_sealed, mailPlace(subject)) : null;
  };
  return {
    addressOf: (subject) => addressOf(dataSource.manager, subject),
    channelFor: async (subject) => ((await current(dataSource.manager, subject)) ? 'electronic' : null),
    give: ({ subject, mail, by, at }) =>
      dataSource.transaction(async (transaction) => {
        await transaction.query('select from subject where id = $1 for no key update', [subject]);
        if ((await addressOf(transaction, subject)) === mail) return;
        await end(transaction, subject, at);
        await transaction.query(
          `insert into service_consent (id, subject_id, mail_sealed, mail_masked, given_at, given_by)
           values ($1, $2, $3, $4, $5, $6)`,
          [randomUUID(), subject, sealing.seal(mail, mailPlace(subject)), maskEmail(mail), at, by],
        );
      }),
    withdraw: (subject, at) => end(dataSource.manager, subject, at),
  };
}

async function current(database: EntityManager, subject: string): Promise<boolean> {
  const rows: unknown[] = await database.query(
    'select from service_consent where subject_id = $1 and withdrawn_at is null',
    [subject],
  );
  return rows.length > 0;
}

async function end(database: EntityManager, subject: string, at: string): Promise<void> {
  await database.query('update service_consent set withdrawn_at = $2 where subject_id = $1 and withdrawn_at is null', [
    subject,
    at,
  ]);
}
