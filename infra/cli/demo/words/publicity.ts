import { z } from 'zod';
import { checkAnswer } from '../../../../services/public/contract';
import { type Entry, entriesAnswer, entrySchema } from '../../../../services/shared/entries/entry-schema';
import { ask } from '../../system/ask';
import type { City } from '../city';
import { expectSame, expectThere } from '../difference';
import { accepted, type Person } from '../person';

/** Anybody looks for a company by its code, and finds this entry. */
export async function publicFinds({ place }: City, code: string, entry: string): Promise<Entry> {
  const path = `/api/public/entries?code=${code}`;
  const { rows } = accepted(`GET ${path}`, await ask(place.origin, path), entriesAnswer);
  return expectThere(
    'the entry in the public search',
    rows.find(({ id }) => id === entry),
  );
}

/** Anybody opens the public page of an entry. */
export async function publicReads({ place }: City, entry: string): Promise<Entry> {
  const path = `/api/public/entries/${entry}`;
  return accepted(`GET ${path}`, await ask(place.origin, path), entrySchema);
}

/** The public page of an entry is gone, and the search finds it no more. */
export async function publicFindsNothing({ place }: City, code: string, entry: string): Promise<void> {
  const page = await ask(place.origin, `/api/public/entries/${entry}`);
  expectSame('the public page', page.status, 404);
  const path = `/api/public/entries?code=${code}`;
  const { rows } = accepted(`GET ${path}`, await ask(place.origin, path), entriesAnswer);
  expectSame('the entry in the public search', rows.map(({ id }) => id).includes(entry), false);
}

/** An approval system of a department asks about a code: how many of its measures follow from this entry. */
export async function checkFinds(asking: Person, code: string, entry: string): Promise<number> {
  const { hits } = await asking.sends('/api/public/check', { code, purpose: '行政审批核查（演示）' }, checkAnswer);
  return hits.find((hit) => hit.entry === entry)?.measures.length ?? 0;
}

const outbox = z.object({ rows: z.array(z.object({ channel: z.string(), state: z.string(), messages: z.int() })) });

/** What the supervisor sees waiting for the city platform, which is not connected. */
export async function keptForPlatform({ supervisor }: City): Promise<number> {
  const { rows } = await supervisor.reads('/api/supervision/outbox', outbox);
  return rows.filter(({ channel }) => channel === 'platform').reduce((sum, { messages }) => sum + messages, 0);
}
