import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { SMTPServer } from 'smtp-server';
import request from 'supertest';
import { inboxApp } from '../../infra/dev/mail/inbox-app';
import { LetterBox } from '../../infra/dev/mail/letter-box';
import { smtpDoor } from '../../infra/dev/mail/smtp-door';

let folder = '';
let doors: SMTPServer[] = [];
let box: LetterBox;
let returns: LetterBox;
let port = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mail-'));
  returns = new LetterBox(join(folder, 'returns'));
  box = new LetterBox(join(folder, 'mail'));
  const returnDoor = smtpDoor(returns, 0);
  const returnPort = await open(returnDoor);
  const door = smtpDoor(box, returnPort);
  doors = [returnDoor, door];
  port = await open(door);
});
afterEach(async () => {
  for (const door of doors) await new Promise<void>((resolve) => door.close(() => resolve()));
  rmSync(folder, { recursive: true });
});

async function open(door: SMTPServer): Promise<number> {
  const server: Server = door.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as AddressInfo).port;
}

function send(to: string, html = '<p>Notice</p>'): Promise<unknown> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  const from = `return+${randomUUID()}@credit.test`;
  return transport.sendMail({
    from,
    to,
    subject: '拟列入告知书 <1>',
    text: 'You may object.',
    html,
    messageId: '<a@credit.test>',
  });
}

describe('the mail catcher', () => {
  test('keeps a letter as received, found by any of its words', async () => {
    await send('company@example.test');

    const found = await request(inboxApp(box)).get('/api/messages').query({ q: '告知书 company@example' });

    expect(found.body).toMatchObject([{ subject: '拟列入告知书 <1>', envelope: { to: ['company@example.test'] } }]);
    expect(found.body[0].text).toContain('You may object.');
  });

  test('knows its letters after a restart', async () => {
    await send('company@example.test');

    const reopened = new LetterBox(join(folder, 'mail'));

    expect(reopened.find()).toEqual(box.find());
    expect(readdirSync(join(folder, 'mail')).filter((name) => name.endsWith('.eml'))).toHaveLength(1);
  });

  test('refuses a recipient whose mailbox does not exist', async () => {
    const refused = send('nobody@bounce.test');

    await expect(refused).rejects.toMatchObject({ responseCode: 550 });
    expect(box.find()).toEqual([]);
  });

  test('accepts a letter that bounces late and reports it to the return address of the envelope', async () => {
    await send('gone@late-bounce.test');

    const report = await until(() => returns.find()[0]);
    const raw = returns.raw(report.id)?.toString() ?? '';

    expect(report.envelope).toEqual({ from: '', to: [box.find()[0]?.envelope.from] });
    expect(raw).toContain('Final-Recipient: rfc822; gone@late-bounce.test');
    expect(raw).toContain('Status: 5.1.1');
    expect(raw).toContain('In-Reply-To: <a@credit.test>');
  });

  test('shows a letter without running or loading anything of it', async () => {
    await send('company@example.test', '<script>alert(1)</script><img src="https://example.test/x.png">');
    const id = box.find()[0]?.id ?? '';

    const page = await request(inboxApp(box)).get(`/letters/${id}`);
    const frame = await request(inboxApp(box)).get(`/letters/${id}/page`);

    expect(page.text).toContain('拟列入告知书 &lt;1&gt;');
    expect(page.text).toContain('sandbox=""');
    expect(page.text).not.toContain('<script>');
    expect(frame.headers['content-security-policy']).toBe(
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox",
    );
  });

  test('hands a letter out as it was received, with its envelope on top', async () => {
    await send('company@example.test');
    const id = box.find()[0]?.id ?? '';

    const { text, headers } = await request(inboxApp(box)).get(`/letters/${id}/raw`).buffer();

    expect(headers['content-type']).toContain('message/rfc822');
    expect(text).toMatch(/^Return-Path: <return\+.*>\r\nDelivered-To: company@example.test\r\n/);
  });

  test.each(['/letters/none', '/letters/none/raw', '/api/messages/none'])(
    'says that there is no letter at %s',
    async (path) => {
      await request(inboxApp(box)).get(path).expect(404);
    },
  );
});

async function until<T>(look: () => T | undefined): Promise<T> {
  for (let left = 100; left > 0; left -= 1) {
    const seen = look();
    if (seen !== undefined) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not happen within five seconds.');
}
