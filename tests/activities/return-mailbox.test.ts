import { createTransport } from 'nodemailer';
import { createReturnMailbox, type ReturnMailbox } from '../../infra/mail/return-mailbox';
import { freshDatabase, type TestDatabase } from '../support/database';
import { type MailSink, openMailSink } from './mail-sink';
import {
  issueNotice,
  mailDomain,
  mailerTo,
  makePaper,
  noticeMail,
  type RelayAtWork,
  type Scene,
  setScene,
  startRelay,
  writeOut,
} from './outbox-scene';
import { aWhile, until } from './until';

function deliveryReport(action: string, padding = ''): string {
  return [
    'From: MAILER-DAEMON@mx.example.test',
    'Subject: Delivery Status Notification',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    `--b\r\nContent-Type: text/plain\r\n\r\nAbout your mail. ${padding}`,
    '--b\r\nContent-Type: message/delivery-status\r\n',
    'Reporting-MTA: dns; mx.example.test',
    '',
    'Final-Recipient: rfc822; firm@example.test',
    `Action: ${action}`,
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 <firm@example.test>:\r\n mailbox unavailable',
    '',
    '--b--',
    '',
  ].join('\r\n');
}

describe('the return mailbox', () => {
  let database: TestDatabase;
  let scene: Scene;
  let sink: MailSink;
  let mailbox: ReturnMailbox;
  let port: number;
  let work: RelayAtWork;

  beforeAll(async () => {
    database = await freshDatabase();
    sink = await openMailSink();
    const quiet = { warn: () => undefined, error: () => undefined };
    const clock = () => new Date();
    const parts = {
      dataSource: database.dataSource,
      domain: mailDomain,
      port: 0,
      host: '127.0.0.1',
      clock,
      log: quiet,
    };
    mailbox = createReturnMailbox(parts);
    port = await mailbox.start();
    work = startRelay(database.dataSource, mailerTo(sink.url, database.dataSource));
  });
  beforeEach(async () => {
    scene = await setScene(database.dataSource);
    await makePaper(scene, await issueNotice(scene));
    work.reports.length = 0;
    await writeOut(scene, noticeMail(scene));
    await until('the mail is accepted', () => work.reports.length === 1);
  });
  afterAll(async () => {
    await work.relay.stop();
    await mailbox.stop();
    await sink.stop();
    await database.drop();
  });

  function comesBack(mail: string, to = `notice+${scene.notice}.1@returns.${mailDomain}`): Promise<unknown> {
    const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
    return transport.sendMail({ envelope: { from: '', to: [to] }, raw: mail });
  }

  test('has a bounce reported to its notice and attempt, without the address', async () => {
    await comesBack(deliveryReport('failed'));
    await until('the bounce is told', () => work.reports.length === 2);

    expect(work.reports[1]).toMatchObject({
      mail: noticeMail(scene).id,
      notice: scene.notice,
      attempt: 1,
      result: 'bounced',
      reference: '5.1.1 smtp; 550 5.1.1 <…>: mailbox unavailable',
    });
  });

  test('has a bounce that comes twice reported once', async () => {
    await comesBack(deliveryReport('failed'));
    await until('the bounce is told', () => work.reports.length === 2);

    await comesBack(deliveryReport('failed'));
    await aWhile();

    expect(work.reports).toHaveLength(2);
  });

  test.each(['delayed', 'delivered'])('takes a report that the mail is %s for no bounce', async (action) => {
    await comesBack(deliveryReport(action));
    await aWhile();

    expect(work.reports).toHaveLength(1);
  });

  test.each([
    ['another attempt', () => `notice+${scene.notice}.2@returns.${mailDomain}`],
    ['a notice that never was', () => `notice+00000000-0000-4000-8000-000000000000.1@returns.${mailDomain}`],
    ['a person', () => `director@returns.${mailDomain}`],
    ['another domain', () => `notice+${scene.notice}.1@returns.elsewhere.test`],
  ])('refuses mail for %s', async (_, to) => {
    await expect(comesBack(deliveryReport('failed'), to())).rejects.toMatchObject({ responseCode: 550 });
  });

  test('refuses what is no delivery report', async () => {
    await expect(comesBack('Subject: hello\r\n\r\nGood day')).rejects.toMatchObject({ responseCode: 554 });
  });

  test('refuses a mail of more than a megabyte', async () => {
    const large = deliveryReport('failed', 'x'.repeat(70).concat('\r\n').repeat(16_000));

    await expect(comesBack(large)).rejects.toMatchObject({ responseCode: 552 });
    await aWhile();
    expect(work.reports).toHaveLength(1);
  });
});
