import { addDays, civilDateAt } from '../../../domain/calendar/civil-date';
import type { FileRef } from '../../../domain/procedure/file-ref';
import type { Answer, Office } from './office';

const room = '/api/subject';
let letters = 0;

/** Today in Asia/Shanghai. */
export const today = civilDateAt(new Date().toISOString());

/** Uploads a letter of authority, each with words of its own. */
export async function aLetter(office: Office, as = 'sandstone'): Promise<FileRef> {
  const answer = await office.upload(
    `${room}/attachments`,
    '授权委托书.pdf',
    Buffer.from(`%PDF-1.7\n${++letters}`),
    as,
  );
  expect(answer.status).toBe(201);
  return (answer.body as unknown as { file: FileRef }).file;
}

/** The company sandstone hands in a mandate for the agent, from today for a year unless told otherwise. */
export async function handsIn(office: Office, subject: string, changes: object = {}): Promise<Answer> {
  const letter = [await aLetter(office)];
  const mandate = {
    subject,
    agent: 'agent',
    scope: ['all'],
    from: today,
    until: addDays(today, 365),
    letter,
    ...changes,
  };
  return office.post(`${room}/mandates`, mandate, 'sandstone');
}

/** The agent has an accepted mandate of the company sandstone; returns its id. */
export async function mandated(office: Office, subject: string, changes: object = {}): Promise<string> {
  const handedIn = await handsIn(office, subject, changes);
  expect(handedIn.status).toBe(201);
  const id = String(handedIn.body['id']);
  const accepted = await office.post(`/api/department/mandates/${id}/acts/accept`, {}, 'hr-officer');
  expect(accepted.status).toBe(200);
  return id;
}
