import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OutboxMessage } from '../../activities/contract';
import { createCityPlatform } from '../../infra/platform/city-platform';
import { freshDatabase, type TestDatabase } from '../support/database';
import { mailerTo, type RelayAtWork, rowOf, type Scene, setScene, startRelay, writeOut } from './outbox-scene';
import { until } from './until';

let database: TestDatabase;
let scene: Scene;
let server: Server;
let address: string;
let arrived: { key: string; seq: number; listing: string }[];
let answers: number[];
let works: RelayAtWork[];

describe('the relay of pushes', () => {
  beforeAll(async () => {
    database = await freshDatabase();
    server = createServer((request, response) => {
      request.setEncoding('utf8');
      let body = '';
      request.on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        const status = answers.shift() ?? 200;
        const { seq, listing } = JSON.parse(body) as { seq: number; listing: string };
        if (status === 200) arrived.push({ key: String(request.headers['idempotency-key']), seq, listing });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/changes`;
  });
  beforeEach(async () => {
    scene = await setScene(database.dataSource);
    [arrived, answers, works] = [[], [], []];
  });
  afterEach(async () => {
    await stopAll();
    await database.dataSource.query('delete from outbox');
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await database.drop();
  });

  async function stopAll(): Promise<void> {
    await Promise.all(works.map(({ relay }) => relay.stop()));
    works = [];
  }

  function relayWith(url: string | undefined): RelayAtWork {
    const mailer = mailerTo('smtp://127.0.0.1:1', database.dataSource);
    const work = startRelay(database.dataSource, mailer, { platform: createCityPlatform(url) });
    works.push(work);
    return work;
  }

  function push(listing: string, seq: number): OutboxMessage {
    const change = seq === 1 ? 'listed' : 'corrected';
    return { id: `${listing}:${seq}`, channel: 'platform', platform: 'city-credit-platform', change, listing, seq };
  }

  async function stateIs(state: string, ...messages: OutboxMessage[]): Promise<void> {
    for (const { id } of messages)
      await until(`the push is ${state}`, async () => (await rowOf(scene, id)).state === state);
  }

  describe('a push to the platform', () => {
    test('is kept while no platform is connected, and drained in order once there is one', async () => {
      const pushes = [1, 2, 3].map((seq) => push('a', seq));
      relayWith(undefined);
      for (const message of pushes) await writeOut(scene, message);
      await stateIs('not-connected', ...pushes);
      await stopAll();

      relayWith(address);
      await stateIs('accepted', ...pushes);

      expect(arrived.map(({ key }) => key)).toEqual(['a:1', 'a:2', 'a:3']);
    });

    test('that fails for now holds back the later ones of its listing only', async () => {
      answers = [503];
      const [first, second, other] = [push('b', 1), push('b', 2), push('c', 1)];
      await writeOut(scene, first);
      const { moveOn } = relayWith(address);
      await until('the first try is over', async () => (await rowOf(scene, first.id)).answer !== null);

      await writeOut(scene, second);
      await writeOut(scene, other);
      await stateIs('accepted', other);
      expect((await rowOf(scene, second.id)).state).toBe('waiting');
      moveOn(31_000);
      await stateIs('accepted', first, second);

      expect(arrived.map(({ key }) => key)).toEqual(['c:1', 'b:1', 'b:2']);
    });

    test('that the platform will never take is refused in the open and holds back nothing', async () => {
      answers = [422];
      const [first, second] = [push('d', 1), push('d', 2)];
      await writeOut(scene, first);
      await writeOut(scene, second);

      relayWith(address);
      await stateIs('accepted', second);

      expect(await rowOf(scene, first.id)).toMatchObject({ state: 'refused', answer: 'the platform answered 422' });
      expect(arrived.map(({ key }) => key)).toEqual(['d:2']);
    });
  });
});
