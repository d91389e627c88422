import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditAccess } from '../../infra/db/audit/access';
import { signHead } from '../../infra/db/audit/sign-head';
import { verifyAudit } from '../../infra/db/audit/verify-audit';
import { createJournal } from '../../infra/db/journal';
import { aCase, aDetermination, aNotice } from '../support/a-case-file';
import { asOwner, freshDatabase, type TestDatabase } from '../support/database';

const at = '2026-07-01T09:00:00.000Z';
let database: TestDatabase;
let folder: string;
let file: string;
let keys: { publicKey: KeyObject; privateKey: KeyObject };
let caseId: string;

beforeEach(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'heads-'));
  file = join(folder, 'heads.jsonl');
  keys = generateKeyPairSync('ed25519');
  const journal = createJournal(database.dataSource);
  const of = await aCase(database.dataSource);
  caseId = of.caseId;
  for (const entry of [...aDetermination(of), ...aNotice(of)]) await journal.record(entry);
  await readNumber();
  await sign();
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const sign = () => signHead(database.dataSource, { key: keys.privateKey, file, at });
const verify = () => verifyAudit(database.dataSource, keys.publicKey, file);
const asSuperuser = (statement: string) => asOwner(database.ownerUrl, (owner) => owner.query(statement));
const readNumber = (reason = 'to serve by post') =>
  auditAccess(database.dataSource, {
    at,
    person: null,
    role: 'supervisor',
    action: 'number-read',
    object: 'subject/1',
    reason,
  });

// Recomputes the hashes of a whole stream, as an administrator would who knows the rule.
const rewriteChain = `
  do $$ declare e record; h text; begin
    for e in select * from audit_entry where stream not like 'access-%' order by seq loop
      select hash into h from audit_entry a where a.stream = e.stream and a.seq = e.seq - 1;
      h := coalesce(h, repeat('0', 64));
      update audit_entry a set previous_hash = h, hash = encode(sha256(convert_to(
        format('{"action":"%s","at":"%s","content_hash":"%s","event_seq":%s,"object":"%s","person_id":"%s","procedure_id":"%s","reason":null,"role":"%s","stream":"%s"}',
          e.action, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e.content_hash, e.event_seq,
          e.object, e.person_id, e.procedure_id, e.role, e.stream) || '#' || e.seq || '#' || h, 'UTF8')), 'hex')
      where a.stream = e.stream and a.seq = e.seq;
    end loop;
    update audit_stream s set last_hash = a.hash from audit_entry a where a.stream = s.stream and a.seq = s.last_seq;
  end $$`;

const edits: [what: string, statement: string, seq: number, said: RegExp][] = [
  [
    'an entry whose actor was changed',
    "update audit_entry set role = 'approver' where stream not like 'access-%' and seq = 4",
    4,
    /changed/,
  ],
  [
    'an entry moved by a microsecond',
    "update audit_entry set at = at + interval '1 microsecond' where seq = 3",
    3,
    /changed/,
  ],
  ['a missing entry', "delete from audit_entry where stream not like 'access-%' and seq = 5", 5, /missing/],
  [
    'two entries that changed places',
    `update audit_entry set seq = case seq when 4 then -6 when 6 then -4 end where stream not like 'access-%' and seq in (4, 6); update audit_entry set seq = -seq where seq < 0`,
    4,
    /changed/,
  ],
  ['a cut tail', "delete from audit_entry where stream not like 'access-%' and seq > 9", 10, /missing/],
  [
    'a cut tail, although the noted end was cut as well',
    "delete from audit_entry where stream not like 'access-%' and seq > 9; delete from procedure_event where (procedure_id, seq) not in (select procedure_id, event_seq from audit_entry where procedure_id is not null); update audit_stream s set last_seq = 9, last_hash = hash from audit_entry a where a.stream = s.stream and a.seq = 9",
    10,
    /missing/,
  ],
  [
    'an event whose content was changed',
    `update procedure_event set content = content || '{"reason": "other"}' where type = 'draft-returned'`,
    4,
    /determination.*#4 was changed/,
  ],
  [
    'an event whose column was changed',
    "update procedure_event set by_person = null where seq = 2 and kind = 'determination'",
    2,
    /person_id/,
  ],
  ['an event that was deleted', "delete from procedure_event where seq = 3 and kind = 'determination'", 3, /missing/],
  [
    'an event that no entry vouches for',
    "insert into procedure_event select procedure_id, 99, case_id, kind, type, at, by_person, by_role, content, 99 from procedure_event where seq = 1 and kind = 'notice'",
    0,
    /vouches/,
  ],
  [
    'a chain that was computed anew after the change',
    `update audit_entry set role = 'approver' where stream not like 'access-%' and seq = 4; update procedure_event set by_role = 'approver' where seq = 4 and kind = 'determination'; ${rewriteChain}`,
    14,
    /anew/,
  ],
];

describe('The verification of the audit', () => {
  it('finds nothing at fault in what nobody touched, before and after further work', async () => {
    const before = await verify();
    const journal = createJournal(database.dataSource);
    for (const entry of aNotice(await aCase(database.dataSource))) await journal.record(entry);
    const unsigned = await verify();
    await sign();
    const after = await verify();

    expect(before).toEqual({ ok: true, entries: 15, firstFault: null });
    expect(unsigned).toEqual({ ok: true, entries: 24, firstFault: null });
    expect(after).toEqual(unsigned);
  });

  it('follows readings made at once, whatever their reasons say', async () => {
    const reasons = [
      '"施工\\许可"',
      'two\nlines\tand \u2028 🏗️',
      '{"stream":"access-1"}#2#',
      'one',
      'two',
      'three',
      'four',
    ];
    await Promise.all(reasons.map((reason) => readNumber(reason)));

    const report = await verify();

    expect(report).toEqual({ ok: true, entries: 15 + reasons.length, firstFault: null });
  });

  it.each(edits)('names %s', async (_, statement, seq, said) => {
    await asSuperuser(statement);

    const report = await verify();

    expect(report.ok).toBe(false);
    expect(report.firstFault).toEqual({ stream: caseId, seq, what: expect.stringMatching(said) as string });
  });

  it('names the entry whose hash was computed anew but not those after it', async () => {
    const single = rewriteChain.replace('order by seq', 'and seq = 4 order by seq');
    await asSuperuser(
      `update audit_entry set role = 'approver' where stream not like 'access-%' and seq = 4; ${single}`,
    );

    const report = await verify();

    expect(report.firstFault).toMatchObject({ stream: caseId, seq: 4 });
  });

  it('names a stream that is gone', async () => {
    await asSuperuser("delete from audit_entry where stream like 'access-%'");

    const report = await verify();

    expect(report.firstFault).toEqual({
      stream: expect.stringMatching(/^access-/) as string,
      seq: 1,
      what: 'the entry is missing',
    });
  });

  it('names the head that another key signed, that is missing, or that differs from the one outside', async () => {
    await readNumber();
    await sign();
    const otherKey = await verifyAudit(database.dataSource, generateKeyPairSync('ed25519').publicKey);
    await asSuperuser('delete from audit_head_stream where head_seq = 2; delete from audit_head where seq = 2');
    const cut = await verify();
    await signHead(database.dataSource, {
      key: keys.privateKey,
      file: join(folder, 'other'),
      at: '2026-07-02T09:00:00Z',
    });
    const replaced = await verify();

    expect(otherKey.firstFault).toMatchObject({ stream: 'head', seq: 1 });
    expect(cut.firstFault).toMatchObject({ stream: 'head', seq: 2, what: 'the head is missing' });
    expect(replaced.firstFault).toMatchObject({
      stream: 'head',
      seq: 2,
      what: expect.stringContaining('outside') as string,
    });
  });
});

describe('A signed head', () => {
  it('is written only when something was audited since the one before', async () => {
    const idle = await sign();
    await readNumber();
    const next = await sign();

    expect(idle).toBeNull();
    expect(next).toMatchObject({ seq: 2, streams: 2, entries: 16 });
    expect(
      readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { seq: number }).seq),
    ).toEqual([1, 2]);
  });

  it('is made up for in the file when a crash kept it from there', async () => {
    const whole = readFileSync(file, 'utf8');
    rmSync(file);

    await sign();

    expect(readFileSync(file, 'utf8')).toBe(whole);
  });
});

describe("The app's role", () => {
  it.each([
    "update audit_entry set role = 'x'",
    'delete from audit_entry',
    'truncate audit_entry',
    "update audit_head set root = 'x'",
    'delete from audit_head_stream',
    "update procedure_event set type = 'x'",
    'delete from procedure_event',
    "update allocated_number set number = 'x'",
    'delete from pack_sign_off',
    'alter table audit_entry disable trigger all',
    'drop table audit_entry',
    'create table mine (id integer)',
    'delete from schema_migration',
  ])('cannot do: %s', async (statement) => {
    await expect(database.dataSource.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('owns nothing', async () => {
    const owned: unknown[] = await database.dataSource.query(
      'select from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = current_user',
    );

    expect(owned).toEqual([]);
  });
});
