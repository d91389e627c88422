import { consentsAnswer } from '../../../../services/subject/contract/consent';
import type { Person } from '../person';

/** A subject agrees to be served at this mail address. */
export async function consentsTo(party: Person, mail: string): Promise<void> {
  await party.sends('/api/subject/service-consent', { does: 'give', subject: subjectOf(party), mail }, consentsAnswer);
}

/** A subject takes the agreement back: what comes is served on paper. */
export async function withdrawsConsent(party: Person): Promise<void> {
  await party.sends('/api/subject/service-consent', { does: 'withdraw', subject: subjectOf(party) }, consentsAnswer);
}

/** The one subject for whom a person speaks. */
export function subjectOf({ me }: Person): string {
  const [subject = ''] = me.subjects;
  return subject;
}
