import { randomUUID } from 'node:crypto';
import { createJournal } from '../../infra/db/journal';
import { rebuild } from '../../infra/db/rebuild';
import { aCase, aDetermination, aListingWithMeasure, aNotice } from '../support/a-case-file';
import { asOwner, freshDatabase, type TestDatabase } from '../support/database';
import { liveTables } from '../support/live-tables';

let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase();
  const journal = createJournal(database.dataSource);
  for (let matter = 0; matter < 3; matter += 1) {
    const of = await aCase(database.dataSource);
    const entries = [...aDetermination(of), ...aNotice(of), ...aListingWithMeasure(of)];
    for (const entry of entries) await journal.record(entry);
  }
});
afterEach(() => database.drop());

const planted: [what: string, statement: string, expected: object][] = [
  [
    'a changed column',
    "update notice set stage = 'dispatching'",
    { table: 'notice', column: 'stage', rebuilt: 'closed' },
  ],
  [
    'a moved instant',
    "update task set opened_at = opened_at + interval '1 microsecond'",
    { table: 'task', column: 'opened_at' },
  ],
  [
    'a changed snapshot',
    `update procedure set snapshot = snapshot || '{"outcome": "served"}' where kind = 'listing'`,
    { table: 'procedure', column: 'snapshot' },
  ],
  [
    'a forgotten waking',
    'update procedure set wakes_at = null',
    { table: 'procedure', column: 'wakes_at', live: null },
  ],
  ['a missing row', 'delete from clock', { table: 'clock', column: null, live: null }],
  [
    'a row too many',
    `insert into procedure_subject select id, '${randomUUID()}' from procedure`,
    { table: 'procedure_subject', column: null, rebuilt: null },
  ],
  [
    'a row of no procedure',
    `insert into task values ('${randomUUID()}', 'k', '${randomUUID()}', 'notice', 'a', 'officer', 'labour', null, now(), null)`,
    { table: 'task', column: null, rebuilt: null },
  ],
  ['a renumbered case', "update case_file set number = 'other-' || number", { table: 'case_file', column: 'number' }],
];

describe('A rebuild from events', () => {
  it('gives the live tables byte for byte', async () => {
    const report = await rebuild(database.dataSource, { check: true });

    expect(report).toEqual({ procedures: 12, events: 66, found: 0, differences: [] });
  });

  it.each(planted)('finds %s, and puts it right', async (_, statement, expected) => {
    const rightly = await liveTables(database.dataSource);
    await database.dataSource.query(statement);

    const found = await rebuild(database.dataSource, { check: true });
    await rebuild(database.dataSource, { check: false });

    expect(found.differences[0]).toMatchObject(expected);
    expect(await liveTables(database.dataSource)).toEqual(rightly);
  });

  it('writes nothing when it only checks', async () => {
    await database.dataSource.query("update notice set stage = 'dispatching'");
    const before = await liveTables(database.dataSource);

    await rebuild(database.dataSource, { check: true });

    expect(await liveTables(database.dataSource)).toEqual(before);
  });

  it('stops at a missing event and names it', async () => {
    await asOwner(database.ownerUrl, (owner) =>
      owner.query("delete from procedure_event where seq = 2 and kind = 'notice'"),
    );

    const attempt = rebuild(database.dataSource, { check: true });

    await expect(attempt).rejects.toThrow(/Event 2 of procedure .* is missing/);
  });
});
