import { z } from 'zod';
import type { NoticePurpose } from '../../../../domain/notice/notice-state';
import { tasksAnswer } from '../../../../services/department/contract/tasks';
import { ask } from '../../system/ask';
import { noticeTo, type ProcedureView } from '../case-view';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import type { Matter } from '../matter';
import { accepted } from '../person';
import type { DemoPlace } from '../place';
import { soon } from '../soon';

/** Whom a notice is for, and what it brings. */
export interface Addressee {
  subject: string;
  name: string;
  purpose: NoticePurpose;
}

const letters = z.array(
  z.object({ envelope: z.object({ to: z.array(z.string()) }), subject: z.string(), text: z.string() }),
);

/** The letters that the mail catcher took, in which these words occur. */
export async function lettersWith(place: DemoPlace, words: string): Promise<z.infer<typeof letters>> {
  const path = `/api/messages?q=${encodeURIComponent(words)}`;
  return accepted('the mail inbox', await ask(place.mailInbox, path), letters);
}

/** A notice whose addressee consented is served by mail: the letter is in the inbox, and the service is proved. */
export async function isServedByMail(
  city: City,
  matter: Matter,
  { subject, name, purpose }: Addressee,
  mail: { address: string; letters: number },
): Promise<void> {
  const view = await matter.soon(
    `the ${purpose} is served by mail`,
    (seen) => proofOf(noticeTo(seen, subject, purpose)) !== null,
  );
  const proof = expectThere('a proof of service', proofOf(noticeTo(view, subject, purpose)));
  expectSame('the channel and the day of service', [proof.channel, proof.servedOn], ['electronic', view.today]);
  const taken = await soon(
    'the letters in the inbox',
    () => lettersWith(city.place, mail.address),
    ({ length }) => length >= mail.letters,
  );
  expectSame(`letters to ${mail.address}`, taken.length, mail.letters);
  await matter.tells(`${name} is served the ${purpose} by mail`, 'service');
}

/** Without consent an officer is asked for a channel at once, goes there, and records the signed receipt. */
export async function servesInPerson(city: City, matter: Matter, { subject, name, purpose }: Addressee): Promise<void> {
  const { officer } = city;
  const waiting = await channelTask(city, matter, { subject, name, purpose });
  await officer.does('choose-channel', waiting, { channel: 'in-person' });
  const { today } = await matter.look();
  await officer.does('record-proof', waiting, { servedOn: today, reference: '送达回证（演示）' });
  const view = await matter.soon(
    `the ${purpose} is served in person`,
    (seen) => proofOf(noticeTo(seen, subject, purpose)) !== null,
  );
  expectSame('the channel', proofOf(noticeTo(view, subject, purpose))?.channel, 'in-person');
  await matter.tells(`${officer.name} serves the ${purpose} on ${name} in person and records the receipt`, 'service');
}

/** Finds the notice that waits for a channel, and expects its task in the officer's worklist. */
export async function channelTask(
  { officer }: City,
  matter: Matter,
  { subject, purpose }: Addressee,
): Promise<ProcedureView<'notice'>> {
  const asks = (notice: ProcedureView<'notice'> | undefined) =>
    notice?.stage === 'choosing-channel' && notice.state.channelRequests > 0;
  const view = await matter.soon(`the ${purpose} waits for a channel`, (seen) =>
    asks(noticeTo(seen, subject, purpose)),
  );
  const notice = expectThere('the notice', noticeTo(view, subject, purpose));
  const query = new URLSearchParams({ kind: 'notice', act: 'choose-channel', q: matter.filed.caseNumber });
  const { rows } = await officer.reads(`/api/department/tasks?${query.toString()}`, tasksAnswer);
  expectSame(
    'its task in the worklist',
    rows.some(({ procedure }) => procedure === notice.id),
    true,
  );
  return notice;
}

function proofOf(notice: ProcedureView<'notice'> | undefined) {
  return notice?.state.proof ?? null;
}
