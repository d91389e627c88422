import request from 'supertest';
import type { Operation } from './support/documents';
import { type Answer, Office } from './support/office';
import { addressOf, nameOf, sampleOf, somebodyFor } from './support/probes';

let office: Office;
let operations: readonly Operation[] = [];

beforeAll(async () => {
  office = await Office.open();
  operations = office.documents.operations;
});
afterAll(() => office.close());

const takesJson = ({ body }: Operation) => body !== null && 'application/json' in (body as { content: object }).content;
const posts = () => operations.filter((operation) => operation.method === 'post' && takesJson(operation));
const acts = () => operations.filter((operation) => operation.acts && takesJson(operation));

/** Asks the same of every operation and gathers who answered otherwise than expected. */
async function otherwise(
  asked: readonly Operation[],
  expected: string,
  ask: (operation: Operation) => Promise<Answer>,
) {
  const strays: string[] = [];
  for (const operation of asked) {
    const { status, body } = await ask(operation);
    const { type = '' }: { type?: string } = body;
    const said = `${status} ${type.replace('urn:credit-casework:problem:', '')}`;
    if (said !== expected) strays.push(`${nameOf(operation)}: ${said}`);
  }
  return strays;
}

const sent = (operation: Operation, body: object, headers: Record<string, string> = {}, key?: string | false) =>
  office.post(addressOf(operation), body, somebodyFor(operation), { headers, ...(key === undefined ? {} : { key }) });

describe('every route that takes a body', () => {
  it('refuses an unknown field and names it', async () => {
    const strays = await otherwise(posts(), '400 malformed', async (operation) => {
      const answer = await sent(operation, { ...sampleOf(operation), smuggled: 1 });
      expect(answer.body['field']).toBe('smuggled');
      return answer;
    });

    expect(strays).toEqual([]);
  });

  it('refuses a wrong type in each of its fields and names the field', async () => {
    const strays = await otherwise(posts(), '', async (operation) => {
      for (const field of Object.keys(sampleOf(operation))) {
        const answer = await sent(operation, { ...sampleOf(operation), [field]: { wrong: true } });
        const named = String(answer.body['field']).startsWith(field);
        if (answer.status !== 400 || !named) return answer;
      }
      return { status: '', body: {} } as unknown as Answer;
    });

    expect(strays.filter((stray) => !stray.endsWith(':  '))).toEqual([]);
  });

  it('refuses text that is too long, and text with characters that no database takes', async () => {
    const texts = ['x'.repeat(5000), 'a\u0000b', '\ud800'];

    for (const text of texts) {
      const strays = await otherwise(posts(), '400 malformed', async (operation) => {
        const fields = Object.entries(sampleOf(operation)).filter(([, value]) => typeof value === 'string');
        const [field] = fields.map(([name]) => name);
        if (field === undefined || field === 'does')
          return { status: 400, body: { type: 'malformed' } } as unknown as Answer;
        return sent(operation, { ...sampleOf(operation), [field]: text });
      });

      expect(strays).toEqual([]);
    }
  });

  it('refuses a body that is not JSON, is no object, or has no end', async () => {
    for (const raw of ['{"a":', 'null', '[]', '"text"']) {
      const strays = await otherwise(posts(), '400 malformed', async (operation) => {
        const call = request(office.app).post(addressOf(operation)).set('content-type', 'application/json');
        const user = somebodyFor(operation);
        if (user !== null) call.set('Authorization', `Bearer ${await office.token(user)}`);
        return call.set('Idempotency-Key', 'key-12345').send(raw);
      });

      expect(strays).toEqual([]);
    }
  });

  it('refuses other types than JSON, and bodies larger than 1 MB', async () => {
    const typed = await otherwise(posts(), '415 unsupported-media-type', (operation) =>
      office.send('post', addressOf(operation), {
        as: somebodyFor(operation),
        headers: { 'content-type': 'text/xml' },
      }),
    );
    const large = await otherwise(posts(), '413 too-large', (operation) =>
      sent(operation, { long: 'x'.repeat(1_100_000) }),
    );

    expect([...typed, ...large]).toEqual([]);
  });
});

describe('every route that acts', () => {
  it('needs an Idempotency-Key in order', async () => {
    const missing = await otherwise(acts(), '400 idempotency-key-missing', (operation) =>
      sent(operation, sampleOf(operation), {}, false),
    );
    const unreadable = await otherwise(acts(), '400 idempotency-key-missing', (operation) =>
      sent(operation, sampleOf(operation), {}, 'a key with spaces'),
    );

    expect([...missing, ...unreadable]).toEqual([]);
  });

  it('names what does not exist as not found, be its id well formed or not', async () => {
    const onThings = acts().filter(({ path }) => /\{(id|procedure)\}/.test(path));

    const strays = await otherwise(onThings, '404 not-found', (operation) => sent(operation, sampleOf(operation)));
    const malformed = await otherwise(onThings, '404 not-found', (operation) =>
      office.post(addressOf(operation, 'not-an-id'), sampleOf(operation), somebodyFor(operation)),
    );

    expect(onThings.length).toBeGreaterThan(30);
    expect([...strays, ...malformed]).toEqual([]);
  });

  it('refuses an If-Match that no ETag ever looked like', async () => {
    const versioned = acts().filter(({ parameters }) => parameters.some(({ name }) => name === 'If-Match'));

    const strays = await otherwise(versioned, '400 malformed', (operation) =>
      sent(operation, sampleOf(operation), { 'If-Match': 'W/"x"' }),
    );

    expect(strays).toEqual([]);
  });
});

describe('every route', () => {
  it('refuses another method and says which it takes', async () => {
    const strays = await otherwise(operations, '405 method-not-allowed', async (operation) => {
      const answer = await office.send('put', addressOf(operation), { as: somebodyFor(operation) });
      expect(answer.headers['allow']).toContain(operation.method.toUpperCase());
      return answer;
    });

    expect(strays).toEqual([]);
  });

  it('that is for somebody refuses who did not sign in, or with a token of somebody else’s making', async () => {
    const guarded = operations.filter(({ roles }) => roles !== null);
    const forged = [
      'nonsense',
      'eyJhbGciOiJub25lIn0.eyJzdWIiOiJoci1vZmZpY2VyIn0.',
      (await office.token('hr-officer')).slice(0, -4),
    ];

    const anonymous = await otherwise(guarded, '401 unauthenticated', (operation) =>
      office.send(
        operation.method,
        addressOf(operation),
        operation.method === 'post' ? { body: sampleOf(operation) } : {},
      ),
    );
    for (const token of forged) {
      const strays = await otherwise(guarded, '401 unauthenticated', (operation) =>
        office.send(operation.method, addressOf(operation), {
          headers: { Authorization: `Bearer ${token}` },
          ...(operation.method === 'post' ? { body: sampleOf(operation) } : {}),
        }),
      );
      expect(strays).toEqual([]);
    }

    expect(anonymous).toEqual([]);
  });

  it('names an unknown, a repeated or an impossible parameter of its query', async () => {
    const tables = operations.filter(({ parameters }) => parameters.some(({ name }) => name === 'page'));

    for (const [query, field] of [
      ['nonsense=1', 'nonsense'],
      ['page=0', 'page'],
      ['page=1&page=2', 'page'],
      ['pageSize=101', 'pageSize'],
      ['page=99999999999999999999', 'page'],
    ] as const) {
      const strays = await otherwise(tables, '400 malformed', async (operation) => {
        const answer = await office.get(`${addressOf(operation)}?${query}`, somebodyFor(operation));
        const faults = answer.body['errors'] as unknown as { field: string }[];
        expect(faults.map((fault) => fault.field)).toContain(field);
        return answer;
      });
      expect(strays).toEqual([]);
    }
  });

  it('keeps nothing in any cache and is framed by nobody', async () => {
    for (const operation of operations) {
      const { headers } = await office.send(operation.method, addressOf(operation));

      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('answers an unknown address with a problem, malformed escapes included', async () => {
    for (const address of ['/api/department/nothing', '/api/nothing', '/nothing', '/api/department/cases/%E0%A4%A']) {
      const answer = await office.get(address, 'hr-officer');

      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  });
});
