import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { Pool } from 'pg';
import { z } from 'zod';
import { readSettings } from '../../../infra/config/settings';
import { checkBody } from '../../../services/public/contract';
import { createLogger } from '../../../services/shared/logging';
import { routeOf } from '../../../services/shared/route';
import { layGround, openMachines } from '../../../services/shared/runtime/machines';
import { createServiceApp } from '../../../services/shared/service-app';
import type { Sql } from '../../../services/shared/sql';

/** What the process of the plain routes is told: the owner of the tables, and the variables of the system. */
export interface PlainOrder {
  ownerUrl: string;
  variables: NodeJS.ProcessEnv;
}

const select = 'select id, name from subject where code_public = $1';
const insert = 'insert into bench_plain values ($1, $2)';

/** One SELECT and one INSERT behind Express and nothing else: no sign-in, no limit, no log, no headers. */
function bareApp(pool: Pool): Express {
  const app = express();
  app.use(express.json());
  app.post('/plain', async (request, response) => {
    const found = await pool.query(select, [request.body.code]);
    await pool.query(insert, [randomUUID(), request.body]);
    response.json({ hits: found.rows });
  });
  return app;
}

const hits = z.array(z.strictObject({ id: z.string(), name: z.string() }));
const route = routeOf<{ sql: Sql }>()({
  method: 'post',
  path: '/plain',
  title: { zh: '对照', en: 'For comparison' },
  who: 'signed-in',
  body: checkBody,
  answer: z.strictObject({ hits }),
  limit: 'check',
  act: async ({ body }, { sql }) => {
    const found = await sql.query<z.input<typeof hits>[number]>(select, [body.code]);
    await sql.query(insert, [randomUUID(), body]);
    return { body: { hits: found } };
  },
});

async function serve({ ownerUrl, variables }: PlainOrder): Promise<void> {
  const machines = await openMachines(layGround(readSettings(variables), createLogger()));
  const app = express();
  app.use('/bare', bareApp(new Pool({ connectionString: ownerUrl })));
  app.use('/house', createServiceApp({ name: 'plain', title: 'Plain', routes: [route] }, machines, machines.tools));
  const server: Server = app.listen(0, '127.0.0.1', () => {
    process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
}

process.once('message', (order: PlainOrder) => void serve(order));
