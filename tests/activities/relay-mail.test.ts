import { randomUUID } from 'node:crypto';
import { asOwner, freshDatabase, type TestDatabase } from '../support/database';
import { type MailSink, openMailSink } from './mail-sink';
import {
  issueNotice,
  mailerTo,
  makePaper,
  noticeMail,
  type RelayAtWork,
  rowOf,
  type Scene,
  setScene,
  startRelay,
  writeOut,
} from './outbox-scene';
import { aWhile, until } from './until';

const hour = 3_600_000;
let database: TestDatabase;
let scene: Scene;
let sink: MailSink;
let works: RelayAtWork[];

describe('the relay of mails', () => {
  beforeAll(async () => {
    database = await freshDatabase();
  });
  beforeEach(async () => {
    scene = await setScene(database.dataSource);
    await makePaper(scene, await issueNotice(scene));
    works = [];
  });
  afterEach(async () => {
    await Promise.all(works.map(({ relay }) => relay.stop()));
    await sink.stop();
    await database.dataSource.query('delete from returned_mail');
    await database.dataSource.query('delete from outbox');
  });
  afterAll(() => database.drop());

  async function relayTo(...manners: Parameters<typeof openMailSink>): Promise<RelayAtWork> {
    sink = await openMailSink(...manners);
    return anotherRelay();
  }

  function anotherRelay(): RelayAtWork {
    const work = startRelay(database.dataSource, mailerTo(sink.url, database.dataSource));
    works.push(work);
    return work;
  }

  /** Cuts every connection to the database and lets nobody in for a while; returns as soon as it is away. */
  async function databaseAway(ms: number): Promise<void> {
    const server = new URL(database.ownerUrl);
    const name = server.pathname.slice(1);
    server.pathname = '/postgres';
    const open = (yes: boolean) =>
      asOwner(server.href, async (owner) => {
        await owner.query(`alter database ${name} allow_connections ${yes}`);
        if (!yes)
          await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
      });
    await open(false);
    setTimeout(() => void open(true), ms);
  }

  async function stateIs(state: string, id: string): Promise<void> {
    await until(`the mail is ${state}`, async () => (await rowOf(scene, id)).state === state);
  }

  describe('a mail of a notice', () => {
    test('is accepted once, and the notice is told once', async () => {
      const { reports } = await relayTo();
      const message = noticeMail(scene);

      await writeOut(scene, message);
      await stateIs('reported', message.id);
      await aWhile();

      expect(sink.taken).toHaveLength(1);
      expect(reports).toEqual([expect.objectContaining({ notice: scene.notice, attempt: 1, result: 'accepted' })]);
    });

    test('goes to the consented address from the return address of its attempt, in both languages, naming nobody', async () => {
      await relayTo();
      const message = noticeMail(scene);

      await writeOut(scene, message);
      await stateIs('reported', message.id);

      const [taken] = sink.taken;
      expect(taken?.to).toEqual(['firm@example.test']);
      expect(taken?.from).toBe(`notice+${scene.notice}.1@returns.credit.test`);
      expect(taken?.mail.subject).toBe('您有一份文书待阅 / A paper is waiting for you');
      expect(taken?.mail.text).toMatch(/市人力资源和社会保障局[\s\S]*Human Resources Bureau/);
      expect(taken?.mail.html).toContain('<a href="https://credit.test/">');
      expect(taken?.mail.text).not.toMatch(/某建筑公司|9164/);
      expect(taken?.mail.attachments).toEqual([
        expect.objectContaining({
          contentType: 'application/pdf',
          filename: expect.stringMatching(/^告知书 人社信告.+\.pdf$/),
        }),
      ]);
      expect(taken?.mail.headers.has('x-possible-duplicate')).toBe(false);
    });

    test('is not sent before its paper exists, and then once, with it', async () => {
      scene = await setScene(database.dataSource);
      const paper = await issueNotice(scene);
      const { moveOn } = await relayTo();
      const message = noticeMail(scene);

      await writeOut(scene, message);
      await until('it was tried', async () => (await rowOf(scene, message.id)).answer !== null);
      const before = [sink.tries(), (await rowOf(scene, message.id)).answer];
      await makePaper(scene, paper);
      moveOn(31_000);
      await stateIs('reported', message.id);

      expect(before).toEqual([0, `not sent: the paper ${paper} of the notice ${scene.notice} has no PDF`]);
      expect(sink.taken.map(({ mail }) => mail.attachments[0]?.content.toString())).toEqual([`%PDF-1.7 ${paper}`]);
    });

    test('is not sent while the commit that ordered it is open, nor after that has failed', async () => {
      await relayTo();
      const message = noticeMail(scene);
      const dies = database.dataSource.transaction(async (transaction) => {
        await writeOut({ ...scene, dataSource: transaction as never }, message);
        await aWhile();
        throw new Error('the worker dies here');
      });

      await expect(dies).rejects.toThrow('dies');
      await aWhile();
      expect(sink.tries()).toBe(0);

      await writeOut(scene, message);
      await stateIs('reported', message.id);
      expect(sink.taken).toHaveLength(1);
    });

    test('that the server refuses for good is a bounce, reported once and without the address', async () => {
      const { reports } = await relayTo(['refuse']);
      const message = noticeMail(scene);

      await writeOut(scene, message);
      await stateIs('reported', message.id);
      await aWhile();

      expect(sink.tries()).toBe(1);
      expect(reports).toEqual([
        expect.objectContaining({ result: 'bounced', reference: '550 5.1.1 <…>: no such mailbox' }),
      ]);
    });

    test('without a consent on file any more is a bounce and never sent', async () => {
      const { reports } = await relayTo();
      await scene.dataSource.query('update service_consent set withdrawn_at = now() where subject_id = $1', [
        scene.subject,
      ]);
      const message = noticeMail(scene);

      await writeOut(scene, message);
      await stateIs('reported', message.id);

      expect(sink.tries()).toBe(0);
      expect(reports).toEqual([expect.objectContaining({ result: 'bounced' })]);
    });

    test('that is deferred is sent again after 30 s and arrives once, as no duplicate', async () => {
      const { reports, moveOn } = await relayTo(['defer']);
      const message = noticeMail(scene);

      await writeOut(scene, message);
      await until('the first try is over', async () => (await rowOf(scene, message.id)).answer !== null);
      await aWhile();
      expect(sink.tries()).toBe(1);
      moveOn(31_000);
      await stateIs('reported', message.id);

      expect(sink.taken).toHaveLength(1);
      expect((await rowOf(scene, message.id)).possible_duplicate).toBe(false);
      expect(reports.map(({ result }) => result)).toEqual(['accepted']);
    });

    test('that is deferred for three days counts as undeliverable', async () => {
      const { reports, moveOn } = await relayTo(['defer', 'defer']);
      const message = noticeMail(scene);

      await writeOut(scene, message);
      await until('the first try is over', async () => (await rowOf(scene, message.id)).answer !== null);
      expect(reports).toEqual([]);
      moveOn(72 * hour);
      await stateIs('reported', message.id);

      expect(sink.tries()).toBe(2);
      expect(reports).toEqual([
        expect.objectContaining({ result: 'bounced', reference: expect.stringMatching(/3 days/) }),
      ]);
    });

    test('is no bounce when the server refuses the sender: that is our own fault', async () => {
      const { reports } = await relayTo(['refuse-sender']);
      const message = noticeMail(scene);

      await writeOut(scene, message);
      await until('the first try is over', async () => (await rowOf(scene, message.id)).answer !== null);

      expect((await rowOf(scene, message.id)).state).toBe('waiting');
      expect(reports).toEqual([]);
    });

    test('whose acceptance got lost is sent again under the same Message-ID, owning up to it', async () => {
      const { moveOn, reports } = await relayTo(['drop']);
      const message = noticeMail(scene);

      await writeOut(scene, message);
      await until('the first try is over', async () => (await rowOf(scene, message.id)).answer !== null);
      moveOn(31_000);
      await stateIs('reported', message.id);

      const [first, second] = sink.taken;
      expect(sink.taken).toHaveLength(2);
      expect(second?.mail.messageId).toBe(first?.mail.messageId);
      expect(first?.mail.headers.get('x-possible-duplicate')).toBeUndefined();
      expect(second?.mail.headers.get('x-possible-duplicate')).toBe('yes');
      expect(second?.mail.text).toMatch(/本邮件可能重复[\s\S]*may be a repeat/);
      expect(reports).toHaveLength(1);
    });

    test('found in sending after a crash is sent again as a possible duplicate', async () => {
      sink = await openMailSink();
      const message = noticeMail(scene);
      await writeOut(scene, message);
      await scene.dataSource.query(`update outbox set state = 'sending', attempts = 1 where id = $1`, [message.id]);

      anotherRelay();
      await stateIs('reported', message.id);

      expect(sink.taken.map(({ mail }) => mail.headers.get('x-possible-duplicate'))).toEqual(['yes']);
      expect((await rowOf(scene, message.id)).possible_duplicate).toBe(true);
    });

    test('put out of sight for more than an hour is found by the sweep', async () => {
      sink = await openMailSink();
      const message = noticeMail(scene);
      await writeOut(scene, message);
      await scene.dataSource.query(
        `update outbox set written_at = now() - interval '2 hours', due_at = now() + interval '1 year' where id = $1`,
        [message.id],
      );

      const { warnings } = anotherRelay();
      await stateIs('reported', message.id);

      expect(sink.taken).toHaveLength(1);
      expect(warnings).toContainEqual({ forgotten: 1 });
    });

    test('is reported with the business time of its case', async () => {
      const { reports } = await relayTo();
      const message = noticeMail(scene);
      await scene.dataSource.query('insert into case_clock values ($1, $2)', [scene.caseId, 100 * 24 * hour]);

      await writeOut(scene, message);
      await stateIs('reported', message.id);

      const ahead = Date.parse(reports[0]?.at ?? '') - Date.now();
      expect(Math.abs(ahead - 100 * 24 * hour)).toBeLessThan(10_000);
    });

    test('is sent once though the database goes away before its acceptance is written', async () => {
      sink = await openMailSink();
      const mailer = mailerTo(sink.url, database.dataSource);
      const cut = async (...parameters: Parameters<typeof mailer.deliver>) => {
        const result = await mailer.deliver(...parameters);
        await databaseAway(1_500);
        return result;
      };
      const work = startRelay(database.dataSource, { deliver: cut });
      works.push(work);
      const message = noticeMail(scene);

      await writeOut(scene, message);
      await until('the notice is told', () => work.reports.length > 0, 20_000);

      expect(sink.taken).toHaveLength(1);
      expect(work.warnings.length).toBeGreaterThan(0);
      expect(work.reports).toEqual([expect.objectContaining({ result: 'accepted' })]);
    });

    test('of a department goes to its mail without any report', async () => {
      const { reports } = await relayTo();
      const id = `${scene.notice}:9`;

      await writeOut(scene, {
        id,
        channel: 'mail',
        template: 'mail-reminder',
        notice: null,
        to: { department: 'human-resources', role: 'officer' },
        fields: {
          rung: 'circular',
          clock: 'decision',
          due: '2026-12-01',
          order: '督2026-7',
          replyBy: '2026-12-08',
        },
      });
      await stateIs('accepted', id);
      await aWhile();

      expect(sink.taken.map(({ to }) => to)).toEqual([['hr@city.test']]);
      expect(sink.taken[0]?.mail.text).toContain('作出决定（已超期，通报，督办单督2026-7，2026-12-08前答复）');
      expect(reports).toEqual([]);
    });
  });

  describe('many mails', () => {
    test('are each sent once by two relays side by side, and each notice is told once', async () => {
      sink = await openMailSink();
      const messages = Array.from({ length: 40 }, (_, index) => ({
        ...noticeMail(scene),
        id: `${scene.notice}:${index}`,
      }));
      for (const message of messages) await writeOut(scene, message);

      const both = [anotherRelay(), anotherRelay()];
      for (const { id } of messages) await stateIs('reported', id);

      expect(new Set(sink.taken.map(({ mail }) => mail.messageId)).size).toBe(40);
      expect(sink.taken).toHaveLength(40);
      const told = both.flatMap(({ reports }) => reports.map(({ mail }) => mail));
      expect(told.sort()).toEqual(messages.map(({ id }) => id).sort());
    });
  });

  describe('a mail with a supervision order', () => {
    const number = '发改信督〔2026〕7号';
    const order = {
      rung: 'supervision-order',
      clock: 'decision',
      due: '2026-11-20',
      order: number,
      replyBy: '2026-11-30',
    };

    async function orderStands(): Promise<void> {
      const { dataSource, caseId, notice } = scene;
      await dataSource.query(
        `insert into clock values ($1, 'decision', $2, 'decision', 'to-act', 'running', 'officer', 'human-resources',
           '2026-11-10', '2026-11-20', '2026-11-20T16:00:00Z', false, null, 'supervision-order', '{}')`,
        [notice, caseId],
      );
      await dataSource.query(
        `insert into supervision_order (procedure_id, clock_id, number, case_id, kind, clock, department, issued_at, reply_by,
             reply_due_at, rounds)
           values ($1, 'decision', $2, $3, 'determination', 'decision', 'human-resources', '2026-11-23T02:00:00Z',
             '2026-11-30', '2026-11-30T16:00:00Z', '[]')`,
        [notice, number, caseId],
      );
    }

    test('is not sent before the order is set as PDF, and then once, with it', async () => {
      const { moveOn } = await relayTo();
      const to = { department: 'human-resources', role: 'officer' };
      const message = {
        id: randomUUID(),
        channel: 'mail' as const,
        template: 'mail-reminder' as const,
        to,
        fields: order,
        notice: null,
      };
      await database.dataSource.query(`update department set mail = 'hr@credit.test'`);

      await writeOut(scene, message);
      await until('it was tried', async () => (await rowOf(scene, message.id)).answer !== null);
      const before = [sink.tries(), (await rowOf(scene, message.id)).answer];
      await database.dataSource.query(
        `insert into department values ('development-reform', '市发展和改革委员会', 'Credit office', 'dr@credit.test')`,
      );
      await orderStands();
      moveOn(31_000);
      await stateIs('accepted', message.id);

      expect(before).toEqual([0, `not sent: the case file does not know the supervision order ${number}`]);
      expect(sink.taken.map(({ to, mail }) => [to, mail.attachments.map(({ filename }) => filename)])).toEqual([
        [['hr@credit.test'], [`督办单 ${number}.pdf`]],
      ]);
    });
  });
});
