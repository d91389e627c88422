import express from 'express';
import request from 'supertest';
import { createAppDataSource } from '../../infra/db/data-source';
import { type HealthPart, healthz } from '../../services/shared/runtime/health';
import { aFiling, department, Matter } from './support/matter';
import { Office } from './support/office';
import { aWire } from './support/wire';

describe('while a machine is down', () => {
  let office: Office;

  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  it('pages go on without the casework', async () => {
    const matter = await Matter.file(office);
    office.casework.down = 'not-accepted';

    const pages = await Promise.all(
      ['tasks', 'cases', `cases/${matter.caseId}`].map((path) => office.get(`${department}/${path}`, 'hr-officer')),
    );
    office.casework.down = null;

    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('everything says that the database is away, when to come back, and recovers', async () => {
    const wire = await aWire();
    const own = await Office.open({}, (url) => createAppDataSource(wire.to(url)));
    wire.cut();

    const answers = await Promise.all([
      own.get(`${department}/tasks`, 'hr-officer'),
      own.post(`${department}/determinations`, aFiling(), 'hr-officer'),
      own.get('/api/public/entries'),
    ]);
    await wire.mend();
    const after = await own.get('/api/public/entries');
    await own.close();
    wire.cut();

    expect(after.status).toBe(200);
    for (const { status, body, headers } of answers) {
      expect([status, body['type'], headers['retry-after']]).toEqual([
        503,
        'urn:credit-casework:problem:database-down',
        '5',
      ]);
    }
  });

  it('/healthz names each part with its reason', async () => {
    const parts: HealthPart[] = [
      { name: 'database', ask: () => Promise.resolve(null) },
      { name: 'worker', ask: () => Promise.resolve('waits for Temporal') },
      { name: 'mail', ask: () => Promise.reject(new Error('secret address')) },
    ];
    const app = express().get('/healthz', healthz(parts));

    const answer = await request(app).get('/healthz');

    expect([answer.status, answer.body]).toEqual([
      503,
      {
        status: 'degraded',
        parts: [
          { name: 'database', ready: true, reason: null },
          { name: 'worker', ready: false, reason: 'waits for Temporal' },
          { name: 'mail', ready: false, reason: 'it cannot be reached' },
        ],
      },
    ]);
  });

  it('/healthz answers 200 when every part is ready', async () => {
    const app = express().get('/healthz', healthz([{ name: 'database', ask: () => Promise.resolve(null) }]));

    const answer = await request(app).get('/healthz').expect(200);

    expect(answer.body).toMatchObject({ status: 'ok' });
  });
});
