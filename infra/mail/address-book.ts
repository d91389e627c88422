import type { DataSource } from 'typeorm';
import type { MailMessage } from '../relay/claimed-row';

/** Looks up where an addressee of a mail lives now. */
export type AddressBook = (to: MailMessage['to']) => Promise<string | null>;

/**
 * Makes the address book: a subject by the address of its current consent to electronic service (unsealed by `unseal`),
 * a department by its mail. Null when a subject has no current consent or a department is unknown.
 */
export function createAddressBook(dataSource: DataSource, unseal: (sealed: Buffer) => string): AddressBook {
  return async (to) => {
    if ('subject' in to) {
      const [consent] = await dataSource.query<{ mail_sealed: Buffer }[]>(
        'select mail_sealed from service_consent where subject_id = $1 and withdrawn_at is null',
        [to.subject],
      );
      return consent ? unseal(consent.mail_sealed) : null;
    }
    const [department] = await dataSource.query<{ mail: string }[]>('select mail from department where id = $1', [
      to.department,
    ]);
    return department?.mail ?? null;
  };
}
