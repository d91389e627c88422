import type { Pool } from 'pg';
import type { Settings } from '../../../infra/config/settings';
import { messageIdOf } from '../../../infra/mail/mail-id';

interface Mail {
  id: string;
  state: string;
  possible_duplicate: boolean;
  refused: boolean;
}

/** The Message-IDs of all letters that the mail server took, one for each letter. */
export async function lettersTaken(settings: Settings): Promise<string[]> {
  const response = await fetch(`${settings.mailInboxUrl}/api/messages`);
  return ((await response.json()) as { messageId: string }[]).map(({ messageId }) => messageId);
}

/** Compares the outbox with the letters that the mail server took: each accepted mail once, or marked as a possible duplicate. */
export async function lettersAmiss(pool: Pool, settings: Settings): Promise<unknown[]> {
  const sql =
    "select id, state, possible_duplicate, coalesce(answer ~ '^[^a-z]*5\\d\\d', false) as refused from outbox where channel = 'mail'";
  const { rows } = await pool.query<Mail>(sql);
  const taken = new Map<string, number>();
  for (const id of await lettersTaken(settings)) taken.set(id, (taken.get(id) ?? 0) + 1);
  const known = new Set<string>();
  const found: unknown[] = [];
  for (const mail of rows) {
    const messageId = messageIdOf(mail.id, settings.mailDomain);
    known.add(messageId);
    const letters = taken.get(messageId) ?? 0;
    const lost = ['accepted', 'reported'].includes(mail.state) && !mail.refused && letters === 0;
    if (lost || (letters > 1 && !mail.possible_duplicate)) found.push({ ...mail, letters });
  }
  return [...found, ...[...taken.keys()].filter((id) => !known.has(id)).map((id) => ({ id, from: 'nobody' }))];
}
