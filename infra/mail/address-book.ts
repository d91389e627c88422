import type { DataSource } from 'typeorm';
import type { ConsentShelf } from '../db/consents';
import type { MailMessage } from '../relay/claimed-row';

/** Looks up where an addressee of a mail lives now. */
export type AddressBook = (to: MailMessage['to']) => Promise<string | null>;

/**
 * Makes the address book: a subject by the address of its current consent to electronic service, a department by its
 * mail. Null when a subject has no current consent or a department is unknown.
 */
export function createAddressBook(dataSource: DataSource, consents: Pick<ConsentShelf, 'addressOf'>): AddressBook {
  return async (to) => {
    if ('subject' in to) return consents.addressOf(to.subject);
    const [department] = await dataSource.query<{ mail: string }[]>('select mail from department where id = $1', [
      to.department,
    ]);
    return department?.mail ?? null;
  };
}
