import { DataSource } from 'typeorm';
import { addDays, civilDateAt } from '../../domain/calendar/civil-date';
import { createAppDataSource } from '../../infra/db/data-source';
import { migrate } from '../../infra/db/migrate';
import { migrations } from '../../infra/db/migrations/all-migrations';
import { rebuild } from '../../infra/db/rebuild';
import { databaseServer } from '../support/database-server';
import { Matter } from './support/matter';
import { Office } from './support/office';

/** Takes the migrations back to before orders had a table. */
async function beforeOrders(ownerUrl: string): Promise<void> {
  const migrationsTableName = 'schema_migration';
  const owner = await new DataSource({ type: 'postgres', url: ownerUrl, migrations, migrationsTableName }).initialize();
  const first = migrations.findIndex((Migration) => new Migration().name.startsWith('Supervision'));
  for (const _ of migrations.slice(first)) await owner.undoLastMigration();
  await owner.destroy();
}

async function climb(office: Office, { determination }: Matter, rung: string, order: object | null): Promise<void> {
  const { clocks } = office.casework.stateOf(determination);
  const clockId = clocks.find(({ name }) => name === 'decision')?.id;
  await office.casework.say('determination', determination, [{ type: 'rung-climbed', clockId, rung, order } as never]);
}

describe('orders issued before they had a table', () => {
  it('stand in it after the migration as if it had always been there, with the replies owed', async () => {
    let appUrl = '';
    const office = await Office.open({}, (url) => {
      appUrl = url;
      return createAppDataSource(url);
    });
    const { dataSource } = office.machines;
    const replyBy = addDays(civilDateAt(new Date().toISOString()), 5);
    const [waiting, circulated] = [await Matter.file(office), await Matter.file(office), await Matter.file(office)];
    await climb(office, waiting, 'warning', null);
    await climb(office, waiting, 'supervision-order', { number: 'order-1', replyBy });
    await climb(office, circulated, 'supervision-order', { number: 'order-2', replyBy });
    await climb(office, circulated, 'circular', null);
    const orders = () => dataSource.query<object[]>('select * from supervision_order order by number');
    const tasks = () =>
      dataSource.query<object[]>("select * from task where act = 'answer-order' order by procedure_id");
    const [before, owed] = [await orders(), await tasks()];
    const ownerUrl = new URL((await databaseServer()).ownerUrl);
    ownerUrl.pathname = new URL(appUrl).pathname;

    await beforeOrders(ownerUrl.href);
    expect(await tasks()).toEqual([]);
    await migrate({ ownerUrl: ownerUrl.href, appUrl });

    expect(before).toHaveLength(2);
    expect(await orders()).toEqual(before);
    expect(await tasks()).toEqual(owed);
    expect(await rebuild(dataSource, { check: true })).toMatchObject({ found: 0, differences: [] });
    await office.close();
  });
});
