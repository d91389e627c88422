import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import type { Express } from 'express';
import request from 'supertest';
import type { DataSource } from 'typeorm';
import type { Settings } from '../../../infra/config/settings';
import { loadPolicies } from '../../../infra/policy/load-policies';
import { openClient } from '../../../infra/temporal/connect';
import { accessToken } from '../../../services/identity/issuer/mint';
import { createOrigin } from '../../../services/origin';
import { createLogger } from '../../../services/shared/logging';
import { machinesOn } from '../../../services/shared/runtime/machines';
import { seed } from '../../../services/shared/runtime/seed';
import { freshDatabase } from '../../support/database';
import { Documents } from './documents';
import { FakeCasework } from './fake-casework';
import { testKeys, testSettings } from './installation';

/** What a caller sends besides the address. */
export interface Sent {
  /** Demo user; null for somebody who did not sign in. */
  as?: string | null;
  body?: object;
  /** False sends no Idempotency-Key. */
  key?: string | false;
  headers?: Record<string, string>;
}

/** An answer as tests look at it. */
export interface Answer {
  status: number;
  // Tests look at answers of every shape; the documents say whether the shape is right.
  body: Record<string, never> & { [name: string]: never };
  text: string;
  headers: Record<string, string>;
}

const policies = loadPolicies();

/** All services on a real database behind one origin, with the casework in memory; every answer is held against its document. */
export class Office {
  private constructor(
    readonly app: Express,
    readonly casework: FakeCasework,
    readonly machines: ReturnType<typeof machinesOn>,
    readonly documents: Documents,
    readonly log: string[],
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(
    changes: Partial<Settings> = {},
    connect?: (appUrl: string) => Promise<DataSource>,
  ): Promise<Office> {
    const database = await freshDatabase();
    const dataSource = connect ? await connect(database.appUrl) : database.dataSource;
    const log: string[] = [];
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        log.push(chunk.toString());
        done();
      },
    });
    const settings = testSettings(changes);
    const client = openClient({ address: settings.temporalAddress, namespace: 'none', codecKeys: testKeys.codec });
    const ground = { settings, keys: testKeys, policies, logger: createLogger('trace', sink), client };
    const casework = new FakeCasework(dataSource);
    const machines = { ...machinesOn(dataSource, ground), casework };
    await seed(machines, ground);
    const app = createOrigin(machines, []);
    return new Office(app, casework, machines, await Documents.read(app), log, async () => {
      if (dataSource !== database.dataSource) await dataSource.destroy();
      await database.drop();
    });
  }

  async close(): Promise<void> {
    await this.drop();
  }

  /** A bearer token of a demo person. */
  token(user: string): Promise<string> {
    if (!this.machines.mint) throw new Error('There is no development issuer.');
    return accessToken(this.machines.mint, user);
  }

  get(path: string, as: string | null = null, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('get', path, { as, headers });
  }

  /** Posts an act under a fresh key unless told otherwise. */
  post(path: string, body: object, as: string | null, more: Omit<Sent, 'as' | 'body'> = {}): Promise<Answer> {
    return this.send('post', path, { as, body, ...more });
  }

  /** Uploads a file, under a fresh key unless told otherwise. */
  async upload(
    path: string,
    name: string,
    bytes: Buffer,
    as: string | null,
    key: string = randomUUID(),
  ): Promise<Answer> {
    const call = request(this.app).post(path).set('Idempotency-Key', key);
    if (as !== null) call.set('Authorization', `Bearer ${await this.token(as)}`);
    const answer = await call.attach('file', bytes, { filename: name, contentType: 'application/octet-stream' });
    this.documents.expectDocumented('post', path, answer);
    return answer;
  }

  async send(method: 'get' | 'post' | 'put' | 'delete', path: string, sent: Sent = {}): Promise<Answer> {
    const { as = null, body, key = randomUUID(), headers = {} } = sent;
    const call = request(this.app)[method](path);
    if (as !== null) call.set('Authorization', `Bearer ${await this.token(as)}`);
    if (method === 'post' && key !== false) call.set('Idempotency-Key', key);
    for (const [name, value] of Object.entries(headers)) call.set(name, value);
    const answer = await (body === undefined ? call : call.send(body));
    this.documents.expectDocumented(method, path, answer);
    return answer;
  }
}
