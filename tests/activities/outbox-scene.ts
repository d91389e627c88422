import { randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { OutboxMessage } from '../../activities/contract';
import { createSealing } from '../../infra/crypto/sealing';
import { createConsentShelf } from '../../infra/db/consents';
import { storePaper } from '../../infra/db/papers';
import { createAddressBook } from '../../infra/mail/address-book';
import { createLetters } from '../../infra/mail/letters';
import type { Mailer } from '../../infra/mail/mailer';
import { createSmtpMailer } from '../../infra/mail/smtp-mailer';
import { createCityPlatform } from '../../infra/platform/city-platform';
import type { Platform } from '../../infra/platform/platform';
import type { DeliveryReport } from '../../infra/relay/delivery-report';
import { createRelay, type Relay } from '../../infra/relay/relay';
import { orderPapersOf } from '../support/order-papers';

/** The installation's mail domain in tests. */
export const mailDomain = 'credit.test';

const keys = { current: 'test', keys: new Map([['test', randomBytes(32)]]), hmac: randomBytes(32) };
const consentsIn = (dataSource: DataSource) => createConsentShelf(dataSource, createSealing(keys));

/** A case file of a firm that agreed to electronic service, and the notice that is to be served. */
export interface Scene {
  dataSource: DataSource;
  caseId: string;
  subject: string;
  notice: string;
}

/** Writes the case file, its department and the consent of its subject. */
export async function setScene(dataSource: DataSource): Promise<Scene> {
  const [caseId, subject] = [randomUUID(), randomUUID()];
  await dataSource.query(
    `insert into department values ('human-resources', '市人力资源和社会保障局', 'Human Resources Bureau', 'hr@city.test')
     on conflict do nothing`,
  );
  await dataSource.query(
    `insert into subject (id, kind, name, code_kind, code_hash, code_sealed, code_masked, registered_at)
     values ($1, 'company', '某建筑公司', 'uscc', $2, '', '9164**********001X', now())`,
    [subject, Buffer.from(subject)],
  );
  await consentsIn(dataSource).give({ subject, mail: 'firm@example.test', by: caseId, at: new Date().toISOString() });
  await dataSource.query(
    `insert into case_file values ($1, $2, 'L10-black', '2022', 'hash', 'human-resources', $3, now())`,
    [caseId, `2026-${caseId.slice(0, 6)}`, subject],
  );
  return { dataSource, caseId, subject, notice: randomUUID() };
}

/** The notice of the scene stands in the case file, naming one paper, which is not made yet. */
export async function issueNotice({ dataSource, caseId, notice }: Scene): Promise<string> {
  const paper = randomUUID();
  await dataSource.query(
    `insert into procedure (id, case_id, kind, stage, department, opened_at, last_seq, snapshot)
     values ($1, $2, 'notice', 'dispatched', 'human-resources', now(), 1, $3)`,
    [notice, caseId, { papers: [{ id: paper, kind: 'prior-notice', sha256: '' }] }],
  );
  return paper;
}

/** The paper is made: a final row with a PDF of a few bytes. */
export async function makePaper({ dataSource, caseId, subject, notice }: Scene, id: string): Promise<void> {
  await storePaper(dataSource, {
    id,
    caseId,
    procedure: notice,
    subject,
    department: 'human-resources',
    kind: 'prior-notice',
    language: 'zh',
    number: `人社信告〔2026〕${id.slice(0, 4)}号`,
    version: 1,
    replaces: null,
    code: id,
    title: '告知书',
    body: '……',
    sheet: {},
    pages: 1,
    pdf: Buffer.from(`%PDF-1.7 ${id}`),
    sha256: 'ab'.repeat(32),
    templateVersion: '1',
    dated: '2026-11-22',
    madeAt: new Date().toISOString(),
  });
}

/** A mail of the scene's notice, at its first attempt. */
export function noticeMail(scene: Scene): OutboxMessage {
  return {
    id: `${scene.notice}:2`,
    channel: 'mail',
    template: 'mail-notice',
    to: { subject: scene.subject },
    fields: {},
    notice: { id: scene.notice, attempt: 1 },
  };
}

/** Writes a message to the outbox, as the journal does. */
export async function writeOut(scene: Scene, message: OutboxMessage): Promise<void> {
  await scene.dataSource.query(
    'insert into outbox (id, case_id, procedure_id, channel, content) values ($1, $2, $3, $4, $5)',
    [message.id, scene.caseId, scene.notice, message.channel, message],
  );
}

/** The row of a message. */
export async function rowOf(scene: Scene, id: string) {
  const [row] = await scene.dataSource.query<
    { state: string; attempts: number; possible_duplicate: boolean; answer: string | null }[]
  >('select state, attempts, possible_duplicate, answer from outbox where id = $1', [id]);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}

/** The mailer as an installation has it. */
export function mailerTo(smtpUrl: string, dataSource: DataSource): Mailer {
  return createSmtpMailer({
    smtpUrl,
    domain: mailDomain,
    addressOf: createAddressBook(dataSource, consentsIn(dataSource)),
    letterFor: createLetters(dataSource, 'https://credit.test/', orderPapersOf(dataSource)),
  });
}

/** What a test's relay hears and what it is given; the clock can be moved on. */
export interface RelayAtWork {
  relay: Relay;
  reports: DeliveryReport[];
  warnings: object[];
  moveOn: (ms: number) => void;
}

/** Starts a relay that looks at the outbox many times a second. */
export function startRelay(
  dataSource: DataSource,
  mailer: Mailer,
  { platform = createCityPlatform(undefined), ahead = 0 }: { platform?: Platform; ahead?: number } = {},
): RelayAtWork {
  const reports: DeliveryReport[] = [];
  const warnings: object[] = [];
  let offset = ahead;
  const relay = createRelay({
    dataSource,
    mailer,
    platform,
    report: async (report) => {
      reports.push(report);
      return 'told';
    },
    clock: () => new Date(Date.now() + offset),
    log: { warn: (fields) => warnings.push(fields), error: (fields) => warnings.push(fields) },
    restMs: 25,
  });
  relay.start();
  return { relay, reports, warnings, moveOn: (ms) => (offset += ms) };
}
