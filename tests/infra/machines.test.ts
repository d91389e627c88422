import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { createTransport } from 'nodemailer';
import { queryOnce } from '../../infra/dev/parts/postgres-database';
import { prepareNamespace } from '../../infra/dev/parts/temporal-namespace';
import { searchAttributes } from '../../infra/temporal/search-attributes';
import { testStack } from '../support/stack';

const postmaster = () =>
  Number(readFileSync(join(testStack().dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

describe('the machines', () => {
  test('PostgreSQL is durable and counts in UTC', async () => {
    const settings = `('fsync', 'on'), ('synchronous_commit', 'on'), ('full_page_writes', 'on'), ('TimeZone', 'UTC')`;

    const asWanted = await queryOnce(
      testStack().ownerUrl,
      `select from (values ${settings}) wanted (name, value) where current_setting(name) = value`,
    );

    expect(asWanted).toBe(4);
  });

  test('PostgreSQL is back by itself after kill -9, with what was committed', async () => {
    const { ownerUrl } = testStack();
    await queryOnce(ownerUrl, 'create table survivor as select 1 as one');
    const before = postmaster();

    process.kill(before, 'SIGKILL');
    const rows = await untilAnswered(() => queryOnce(ownerUrl, 'select from survivor'));

    expect(rows).toBe(1);
    expect(postmaster()).not.toBe(before);
    await queryOnce(ownerUrl, 'drop table survivor');
  });

  test('Temporal keeps closed cases for thirty days and knows the search attributes, however often it is prepared', async () => {
    const { temporalAddress: address } = testStack();
    await prepareNamespace(address, 'prepared-twice', true);
    await prepareNamespace(address, 'prepared-twice', true);

    const connection = await Connection.connect({ address });
    const namespace = 'prepared-twice';
    const { config } = await connection.workflowService.describeNamespace({ namespace });
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    await connection.close();

    expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(30 * 86_400);
    expect(Object.keys(customAttributes)).toEqual(expect.arrayContaining(searchAttributes));
  });

  test('mail goes to the catcher and is read on the web', async () => {
    const { mailSmtpUrl, mailWebUrl } = testStack();
    const subject = `Notice ${Date.now()}`;
    await createTransport(mailSmtpUrl).sendMail({ from: 'a@credit.test', to: 'b@example.test', subject, text: 'x' });

    const found = await fetch(`${mailWebUrl}/api/messages?q=${encodeURIComponent(subject)}`);

    expect(await found.json()).toMatchObject([{ subject }]);
  });
});

async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = 100; left > 0; left -= 1) {
    try {
      return await ask();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  return ask();
}
