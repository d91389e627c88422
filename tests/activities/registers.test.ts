import { randomBytes, randomUUID } from 'node:crypto';
import { createSealing } from '../../infra/crypto/sealing';
import { clockOffset, setClockOffset } from '../../infra/db/case-clock';
import { createConsentShelf } from '../../infra/db/consents';
import { createNumberRegister } from '../../infra/db/numbers';
import { paperRef, storePaper } from '../../infra/db/papers';
import { createSubjectRegister } from '../../infra/db/subjects';
import { aCase } from '../support/a-case-file';
import { asOwner, freshDatabase, type TestDatabase } from '../support/database';

const at = '2026-07-01T09:00:00.000Z';
const zhang = { kind: 'person', name: '张三丰', code: '990000199001010017', at } as const;
const sandstone = { kind: 'company', name: '砂石公司', code: '91990000MA0TEXT049', at } as const;
const sealing = createSealing({ current: 'k1', keys: new Map([['k1', randomBytes(32)]]), hmac: randomBytes(32) });
const reader = { person: randomUUID(), role: 'officer', reason: 'to address the envelope', at };

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

describe('The register of numbers', () => {
  const decision = { register: 'decision', department: 'labour', year: 2026 } as const;
  const numbers = () => createNumberRegister(database.dataSource);

  it('gives fifty who ask at once the numbers 1 to 50 without a gap', async () => {
    const keys = Array.from({ length: 50 }, (_, index) => `act-${index}`);

    const given = await Promise.all(keys.map((key) => numbers().allocate({ ...decision, key })));

    const due = keys.map((_, index) => `labour-decision-2026-${String(index + 1).padStart(4, '0')}`);
    expect(given.toSorted()).toEqual(due);
  });

  it('gives the same act the same number, however often and at once it asks', async () => {
    const request = { ...decision, year: 2027, key: 'one act' };

    const given = await Promise.all(Array.from({ length: 10 }, () => numbers().allocate(request)));
    const next = await numbers().allocate({ ...request, key: 'another act' });

    expect(new Set(given)).toEqual(new Set(['labour-decision-2027-0001']));
    expect(next).toBe('labour-decision-2027-0002');
  });

  it('begins anew for every register, department and year', async () => {
    const order = await numbers().allocate({ ...decision, register: 'supervision-order', key: 'order' });
    const elsewhere = await numbers().allocate({ ...decision, department: 'housing', key: 'elsewhere' });

    expect([order, elsewhere]).toEqual(['labour-supervision-order-2026-0001', 'housing-decision-2026-0001']);
  });
});

describe('The register of subjects', () => {
  const register = () => createSubjectRegister(database.dataSource, sealing);

  it('keeps a number sealed and shows it masked', async () => {
    const known = await register().register(zhang);

    const dump = await asOwner(database.ownerUrl, (owner) => owner.query('select s::text as row from subject s'));
    expect(known).toMatchObject({ name: '张三丰', codeMasked: '9900**********0017' });
    expect(JSON.stringify(dump.rows)).not.toContain(zhang.code);
    expect(JSON.stringify(dump.rows)).not.toContain(Buffer.from(zhang.code).toString('hex'));
  });

  it('finds whoever is registered already, also when two register at once', async () => {
    const [one, other] = await Promise.all([register().register(sandstone), register().register(sandstone)]);

    const found = await register().find(sandstone.code);

    expect(one).toEqual(other);
    expect(found).toEqual(one);
  });

  it('reads a number in full for a reason, which stands in the audit before', async () => {
    const { id } = await register().register(zhang);

    const code = await register().unseal(id, reader);

    const [entry]: unknown[] = await database.dataSource.query(
      "select action, object, person_id, reason from audit_entry where object = 'subject/' || $1",
      [id],
    );
    expect(code).toBe(zhang.code);
    expect(entry).toEqual({
      action: 'number-read',
      object: `subject/${id}`,
      person_id: reader.person,
      reason: reader.reason,
    });
  });

  it('reads no number that was put into the row of another', async () => {
    const [one, other] = [await register().register(zhang), await register().register(sandstone)];
    const swap = 'update subject s set code_sealed = o.code_sealed from subject o where s.id = $1 and o.id = $2';
    const { rows } = await asOwner(database.ownerUrl, async (owner) => {
      const before = await owner.query<{ code_sealed: Buffer }>('select code_sealed from subject where id = $1', [
        one.id,
      ]);
      await owner.query(swap, [one.id, other.id]);
      return before;
    });

    const attempt = register().unseal(one.id, reader);

    await expect(attempt).rejects.toThrow('unable to authenticate');
    await database.dataSource.query('update subject set code_sealed = $2 where id = $1', [
      one.id,
      rows[0]?.code_sealed,
    ]);
  });

  it('reads no number without a reason, nor when the audit cannot be written', async () => {
    const { id } = await register().register(zhang);
    const unwritable = { ...reader, at: 'never' };

    await expect(register().unseal(id, { ...reader, reason: ' ' })).rejects.toMatchObject({ field: 'reason' });
    await expect(register().unseal(id, unwritable)).rejects.toThrow('Invalid time');
  });

  it('refuses a code with a wrong check character', async () => {
    const attempt = register().register({ ...zhang, code: '990000199001010018' });

    await expect(attempt).rejects.toMatchObject({ code: 'malformed', field: 'code' });
  });
});

describe('A seal', () => {
  it('opens neither in another place, nor changed, nor without its key', () => {
    const sealed = sealing.seal('secret', 'here');
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    const stranger = createSealing({ current: 'k2', keys: new Map([['k2', randomBytes(32)]]), hmac: randomBytes(32) });

    expect(sealing.open(sealed, 'here')).toBe('secret');
    expect(() => sealing.open(sealed, 'there')).toThrow('unable to authenticate');
    expect(() => sealing.open(changed, 'here')).toThrow('unable to authenticate');
    expect(() => stranger.open(sealed, 'here')).toThrow(/"k1".*not loaded/);
  });

  it('opens with the previous key after a rotation', () => {
    const [former, next] = [randomBytes(32), randomBytes(32)];
    const hmac = randomBytes(32);
    const sealed = createSealing({ current: 'a', keys: new Map([['a', former]]), hmac }).seal('secret', 'here');

    const rotated = createSealing({
      current: 'b',
      keys: new Map([
        ['a', former],
        ['b', next],
      ]),
      hmac,
    });

    expect(rotated.open(sealed, 'here')).toBe('secret');
  });
});

describe('The consents', () => {
  const shelf = () => createConsentShelf(database.dataSource, sealing);

  it('open the electronic channel from giving to withdrawing', async () => {
    const { subject } = await aCase(database.dataSource);
    const before = await shelf().channelFor(subject);

    await shelf().give({ subject, mail: 'li@example.test', by: reader.person, at });
    const given = [await shelf().channelFor(subject), await shelf().addressOf(subject)];
    await shelf().withdraw(subject, at);
    const after = [await shelf().channelFor(subject), await shelf().addressOf(subject)];

    expect(before).toBeNull();
    expect(given).toEqual(['electronic', 'li@example.test']);
    expect(after).toEqual([null, null]);
  });

  it('keep one current address, the last one given, and all former ones', async () => {
    const { subject } = await aCase(database.dataSource);
    const give = (mail: string) => shelf().give({ subject, mail, by: reader.person, at });

    await Promise.all([give('one@example.test'), give('two@example.test'), give('one@example.test')]);
    await give('last@example.test');
    await give('last@example.test');

    const rows: { current: boolean }[] = await database.dataSource.query(
      'select withdrawn_at is null as current from service_consent where subject_id = $1',
      [subject],
    );
    expect(await shelf().addressOf(subject)).toBe('last@example.test');
    expect(rows.filter(({ current }) => current)).toHaveLength(1);
    expect(rows.length).toBeGreaterThanOrEqual(3);
  });
});

describe('A paper', () => {
  it('stays as it was first stored', async () => {
    const paper = {
      id: randomUUID(),
      caseId: randomUUID(),
      procedure: randomUUID(),
      subject: randomUUID(),
      department: 'labour',
      kind: 'decision',
      language: 'zh',
      number: '人社信决〔2026〕1号',
      version: 1,
      replaces: null,
      code: randomUUID(),
      sheet: {},
      pages: 1,
      pdf: Buffer.from('%PDF'),
      title: '决定书',
      body: '……',
      sha256: 'a1',
      templateVersion: '1',
      dated: '2026-07-01',
      madeAt: at,
    };

    const first = await storePaper(database.dataSource, paper);
    const again = await storePaper(database.dataSource, { ...paper, body: 'other', sha256: 'b2' });

    expect(first).toEqual({ id: paper.id, kind: 'decision', sha256: 'a1' });
    expect(again).toEqual(first);
    expect(await paperRef(database.dataSource, randomUUID())).toBeNull();
  });
});

describe('The training clock of a case', () => {
  it('stands at the wall clock until it is moved, and never goes back', async () => {
    const caseId = randomUUID();

    const before = await clockOffset(database.dataSource, caseId);
    await setClockOffset(database.dataSource, caseId, 86_400_000);
    await setClockOffset(database.dataSource, caseId, 1_000);

    expect([before, await clockOffset(database.dataSource, caseId)]).toEqual([0, 86_400_000]);
  });
});
