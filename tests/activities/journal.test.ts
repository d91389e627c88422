import { randomUUID } from 'node:crypto';
import type { JournalEntry } from '../../activities/contract';
import { createJournal } from '../../infra/db/journal';
import { rebuild } from '../../infra/db/rebuild';
import { aCase, aDetermination, aListingWithMeasure, aNotice } from '../support/a-case-file';
import { freshDatabase, type TestDatabase } from '../support/database';
import { liveTables } from '../support/live-tables';

let database: TestDatabase;
let journal: ReturnType<typeof createJournal>;
beforeEach(async () => {
  database = await freshDatabase();
  journal = createJournal(database.dataSource);
});
afterEach(() => database.drop());

async function recordAll(entries: readonly JournalEntry[]): Promise<void> {
  for (const entry of entries) await journal.record(entry);
}

async function rowsOf<Row>(statement: string): Promise<Row[]> {
  return database.dataSource.query(statement);
}

async function counts() {
  const [row] = await rowsOf<Record<string, number>>(`select
    (select count(*)::integer from procedure_event) as events, (select count(*)::integer from audit_entry) as audited,
    (select count(*)::integer from outbox) as messages, (select count(*)::integer from task) as tasks`);
  return row;
}

describe('The journal', () => {
  it('writes a commit with its snapshot, tasks, clock, notice, message and audit entries', async () => {
    const entries = aNotice(await aCase(database.dataSource));

    await recordAll(entries.slice(0, 1));

    const tables = await liveTables(database.dataSource);
    expect(tables['task']).toHaveLength(1);
    expect(tables['task']?.[0]).toContain('"opened_at": "2026-07-01T01:00:00+00:00"');
    expect(tables['clock']).toHaveLength(1);
    expect(tables['notice']?.[0]).toContain('"stage": "choosing-channel"');
    expect(await counts()).toEqual({ events: 3, audited: 3, messages: 1, tasks: 1 });
  });

  it('closes a task with the commit after which nobody is waited for', async () => {
    const entries = aNotice(await aCase(database.dataSource));

    await recordAll(entries);

    const tasks = await rowsOf('select key, opened_at, closed_at from task order by opened_at');
    expect(tasks).toEqual([
      { key: 'channel-1', opened_at: new Date('2026-07-01T01:00Z'), closed_at: new Date('2026-07-01T02:00Z') },
      { key: 'attempt-1', opened_at: new Date('2026-07-01T02:00Z'), closed_at: new Date('2026-07-01T03:00Z') },
      { key: 'attempt-2', opened_at: new Date('2026-07-01T03:00Z'), closed_at: new Date('2026-07-01T04:00Z') },
    ]);
  });

  it('opens the case file with the first commit of a determination', async () => {
    const of = await aCase(database.dataSource);

    await recordAll(aDetermination(of));

    expect(await rowsOf('select id, list_id, subject_id from case_file')).toEqual([
      { id: of.caseId, list_id: 'L99-black', subject_id: of.subject },
    ]);
  });

  it('changes nothing when every commit is written twice', async () => {
    const entries = aNotice(await aCase(database.dataSource));
    await recordAll(entries);
    const once = [await liveTables(database.dataSource), await counts()];

    await recordAll(entries);

    expect([await liveTables(database.dataSource), await counts()]).toEqual(once);
  });

  it('leaves the same rows in whatever order the commits of a procedure come', async () => {
    const of = await aCase(database.dataSource);
    const [inOrder, shuffled] = [randomUUID(), randomUUID()];
    await recordAll(aNotice(of, inOrder));
    const rightly = await liveTables(database.dataSource);
    const [first, second, third, last] = aNotice(of, shuffled) as [
      JournalEntry,
      JournalEntry,
      JournalEntry,
      JournalEntry,
    ];

    await recordAll([last, second, first, third]);

    const both = await liveTables(database.dataSource);
    const other = Object.entries(both).map(([table, rows]) => [table, rows.filter((row) => row.includes(shuffled))]);
    const renamed = JSON.parse(JSON.stringify(Object.fromEntries(other)).replaceAll(shuffled, inOrder)) as unknown;
    expect(renamed).toEqual(rightly);
  });

  it('leaves the same rows when all commits of a case, each of them twice, come at once', async () => {
    const of = await aCase(database.dataSource);
    const entries = [aNotice(of), aNotice(of), aListingWithMeasure(of), aDetermination(of)].flat();

    await Promise.all([...entries, ...entries.toReversed()].map((entry) => journal.record(entry)));

    const concurrent = await liveTables(database.dataSource);
    const other = await freshDatabase();
    const subject = await rowsOf<Record<string, unknown>>('select * from subject');
    await other.dataSource.query("insert into department values ('labour', '', '', '')");
    await other.dataSource.query('insert into subject select * from jsonb_populate_recordset(null::subject, $1)', [
      JSON.stringify(subject),
    ]);
    for (const entry of entries) await createJournal(other.dataSource).record(entry);
    expect(concurrent).toEqual(await liveTables(other.dataSource));
    await other.drop();
  });

  it('chains the entries of commits that come at once without a gap', async () => {
    const of = await aCase(database.dataSource);
    const entries = Array.from({ length: 8 }, () => aNotice(of)).flat();

    await Promise.all(entries.map((entry) => journal.record(entry)));

    const rows = await rowsOf<{ seq: number; previous_hash: string; hash: string }>(
      'select seq, previous_hash, hash from audit_entry order by seq',
    );
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.slice(1).map(({ previous_hash }) => previous_hash)).toEqual(rows.slice(0, -1).map(({ hash }) => hash));
  });

  it('writes no other events under numbers that stand, and answers with those that stand', async () => {
    const [first, second] = aNotice(await aCase(database.dataSource)) as [JournalEntry, JournalEntry];
    await recordAll([first, second]);
    const before = [await liveTables(database.dataSource), await counts()];
    const otherEvents = second.events.map((event) => ({ ...event, channel: 'post' }));

    const standing = await journal.record({ ...second, events: otherEvents });

    expect(standing).toEqual(second.events);
    expect([await liveTables(database.dataSource), await counts()]).toEqual(before);
  });

  it('keeps the instant of the first writing when a procedure says the same again later, and stays true to it', async () => {
    const of = await aCase(database.dataSource);
    const [first, second, third, last] = aNotice(of) as [JournalEntry, JournalEntry, JournalEntry, JournalEntry];
    await recordAll([first, second]);
    const remembered = (entry: JournalEntry) =>
      JSON.parse(JSON.stringify(entry).replaceAll('02:00:00', '02:00:07')) as JournalEntry;

    await recordAll([remembered(second), remembered(third), remembered(last), remembered(last)]);

    const [row] = await rowsOf<{ at: Date }>(
      "select at from procedure_event where type = 'channel-chosen' order by seq",
    );
    expect(row?.at).toEqual(new Date('2026-07-01T02:00Z'));
    expect(await counts()).toMatchObject({ events: 9, audited: 9 });
    expect(await rebuild(database.dataSource, { check: true })).toMatchObject({ found: 0 });
  });

  it('writes nothing at all when one part of a commit cannot be written', async () => {
    const [first] = aNotice(await aCase(database.dataSource)) as [JournalEntry];
    const tasks = [{ ...first.tasks[0], key: null }] as unknown as JournalEntry['tasks'];

    await expect(journal.record({ ...first, tasks })).rejects.toThrow(/null value/);

    expect(await counts()).toEqual({ events: 0, audited: 0, messages: 0, tasks: 0 });
  });

  it('takes a text with characters that the database cannot hold', async () => {
    const entries = aNotice(await aCase(database.dataSource));
    const [event] = entries[1]?.events ?? [];
    const odd = { ...event, note: 'NUL \u0000, half \ud83d, back\\u0000slash' } as JournalEntry['events'][number];

    await recordAll([entries[0] as JournalEntry, { ...(entries[1] as JournalEntry), events: [odd] }]);

    const [row] = await rowsOf<{ note: string }>(
      "select content ->> 'note' as note from procedure_event where seq = 4",
    );
    expect(row?.note).toBe('NUL \ufffd, half \ufffd, back\\u0000slash');
  });
});
