import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { createPayloadCodec } from '../../infra/temporal/payload-codec';
import { testKeys } from './support/installation';
import { Office } from './support/office';

describe('signing in', () => {
  let office: Office;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    server = createServer((incoming, outgoing) => office.app(incoming, outgoing));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    office = await Office.open({ publicOrigin: origin });
  });
  afterAll(async () => {
    server.close();
    await office.close();
  });

  /** Goes the way of a browser: portal, issuer, choice of a person, portal; returns its session cookie. */
  async function signIn(user: string): Promise<string> {
    const start = await request(origin).get('/sign-in').expect(303);
    const issuer = new URL(start.headers['location'] ?? '');
    const begun = String(start.headers['set-cookie']).split(';')[0] ?? '';
    const page = await request(origin).get(`${issuer.pathname}${issuer.search}`).expect(200);
    expect(page.text).toContain(`value="${user}"`);
    const chosen = await request(origin)
      .post(issuer.pathname)
      .type('form')
      .send({ ...Object.fromEntries(issuer.searchParams), user })
      .expect(303);
    const back = new URL(chosen.headers['location'] ?? '');
    const end = await request(origin).get(`${back.pathname}${back.search}`).set('Cookie', begun).expect(303);
    const cookies = end.headers['set-cookie'] as unknown as string[];
    return cookies.find((cookie) => cookie.startsWith('session='))?.split(';')[0] ?? '';
  }

  it('leads through the issuer to a session that greets by name', async () => {
    const cookie = await signIn('hr-approver');

    const me = await request(origin).get('/api/identity/me').set('Cookie', cookie);
    const start = await request(origin).get('/').set('Cookie', cookie);

    expect(me.body).toMatchObject({ user: 'hr-approver', roles: ['approver'], department: 'human-resources' });
    expect(start.text).toContain('赵敏');
  });

  it('refuses an act with the cookie unless a page of this origin sends it', async () => {
    const cookie = await signIn('hr-officer');
    const act = (from?: string) => {
      const call = request(origin).post('/api/department/determinations').set('Cookie', cookie);
      return from === undefined ? call.send({}) : call.set('Origin', from).send({});
    };

    const [silent, evil, own] = [await act(), await act('https://evil.example'), await act(origin)];

    expect([silent.status, evil.status, own.status]).toEqual([403, 403, 400]);
    expect(silent.body).toMatchObject({ type: 'urn:credit-casework:problem:cross-origin' });
  });

  it('does not accept a state or a session made elsewhere', async () => {
    const forged = await request(origin).get('/signed-in?code=x&state=y');
    const broken = await request(origin).get('/api/identity/me').set('Cookie', 'session=abc.def');

    expect([forged.status, broken.status]).toEqual([400, 401]);
  });

  it('gives a code for one exchange, to its own client, with its own verifier', async () => {
    const verifier = randomBytes(48).toString('base64url');
    const asked = {
      response_type: 'code',
      client_id: 'docs',
      redirect_uri: `${origin}/api/department/docs/oauth2-redirect.html`,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      nonce: 'n-1',
    };
    const code = async () => {
      const chosen = await request(origin)
        .post('/api/identity/authorize')
        .type('form')
        .send({ ...asked, user: 'auditor' });
      return new URL(chosen.headers['location'] ?? '').searchParams.get('code') ?? '';
    };
    const exchange = (given: string, changes: object = {}) =>
      request(origin)
        .post('/api/identity/token')
        .type('form')
        .send({
          grant_type: 'authorization_code',
          code: given,
          client_id: 'docs',
          redirect_uri: asked.redirect_uri,
          code_verifier: verifier,
          ...changes,
        });
    const once = await code();

    const good = await exchange(once);
    const replayed = await exchange(once);
    const otherVerifier = await exchange(await code(), { code_verifier: 'x'.repeat(43) });
    const otherClient = await exchange(await code(), { client_id: 'portal' });

    expect(good.body).toMatchObject({
      token_type: 'Bearer',
      access_token: expect.any(String),
      id_token: expect.any(String),
    });
    expect(
      [replayed, otherVerifier, otherClient].map(({ status, body }) => [status, (body as { error: string }).error]),
    ).toEqual([1, 2, 3].map(() => [400, 'invalid_grant']));
  });

  it('returns to no address but its clients’ own', async () => {
    for (const redirect_uri of ['https://evil.example/signed-in', `${origin}/elsewhere`, 'javascript:alert(1)']) {
      const page = await request(origin)
        .get('/api/identity/authorize')
        .query({
          response_type: 'code',
          client_id: 'portal',
          redirect_uri,
          code_challenge: 'x'.repeat(43),
          code_challenge_method: 'S256',
        });

      expect(page.status).toBe(400);
      expect(page.headers['location']).toBeUndefined();
    }
  });

  it('says who is at the door by the register, not by the token', async () => {
    const before = await office.get('/api/supervision/counts', 'auditor');
    await office.machines.dataSource.query("update person set roles = '{}' where user_name = 'auditor'");
    const after = await office.get('/api/supervision/counts', 'auditor');
    await office.machines.dataSource.query("update person set roles = '{auditor}' where user_name = 'auditor'");

    expect([before.status, after.status]).toEqual([200, 403]);
  });

  it('gives programs a token for a demo person, and names the people when there is none of that name', async () => {
    const token = await office.post('/api/identity/dev-token', { user: 'tax-officer' }, null);
    const nobody = await office.post('/api/identity/dev-token', { user: 'nobody' }, null);

    const me = await office.get('/api/identity/me', null, { Authorization: `Bearer ${String(token.body['token'])}` });
    expect(me.body).toMatchObject({ user: 'tax-officer', department: 'tax' });
    expect([nobody.status, nobody.body['field']]).toEqual([400, 'user']);
  });

  it('opens payloads for an operator in Temporal’s Web UI, and writes that down', async () => {
    const [sealed] = await createPayloadCodec(testKeys.codec).encode([
      { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('"said"') },
    ]);
    const wire = {
      metadata: Object.fromEntries(
        Object.entries(sealed?.metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
      ),
      data: Buffer.from(sealed?.data ?? []).toString('base64'),
    };
    const cookie = await signIn('system-admin');

    const opened = await request(origin)
      .post('/api/identity/codec/decode?preserveStorageRefs=true')
      .set({ Cookie: cookie, Origin: 'http://127.0.0.1:8233' })
      .send({ payloads: [wire] });
    const officer = await office.post('/api/identity/codec/decode', { payloads: [wire] }, 'hr-officer');

    expect(opened.status).toBe(200);
    expect(opened.headers['access-control-allow-origin']).toBe('http://127.0.0.1:8233');
    expect(Buffer.from(String(opened.body.payloads[0].data), 'base64').toString()).toBe('"said"');
    expect(officer.status).toBe(403);
    const audit = await office.machines.dataSource.query("select role from audit_entry where action = 'payloads-read'");
    expect(audit).toEqual([{ role: 'system-admin' }]);
  });

  it('shows a page to try each API under the strict policy, and nothing inline', async () => {
    for (const service of ['department', 'subject', 'supervision', 'public', 'identity']) {
      const page = await request(origin).get(`/api/${service}/docs/`);

      expect(page.status).toBe(200);
      expect(page.headers['content-security-policy']).toContain("script-src 'self'");
      expect(page.headers['content-security-policy']).not.toContain('unsafe');
      expect(page.text).not.toMatch(/<script(?![^>]*src=)|\son\w+=|<style/);
    }
  });

  it('refuses the development issuer in production', async () => {
    await expect(Office.open({ installation: 'production' })).rejects.toThrow('OIDC_ISSUER');
  });
});
