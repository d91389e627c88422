import { generateKeyPairSync } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SignJWT } from 'jose';
import { audience, createTokenCheck } from '../../services/shared/tokens';

const address = 'https://issuer.example';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');

function tokenFor(user: string, endsInSeconds: number): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(address)
    .setAudience(audience)
    .setSubject(user)
    .setExpirationTime(new Date(Date.now() + endsInSeconds * 1000))
    .sign(privateKey);
}

describe('a bearer token', () => {
  it('is verified once and believed for a while', async () => {
    let asked = 0;
    const key = () => {
      asked += 1;
      return Promise.resolve(publicKey);
    };
    const check = createTokenCheck({ address, key });
    const token = await tokenFor('hr-officer', 600);

    expect([await check(token), await check(token)]).toEqual(['hr-officer', 'hr-officer']);
    expect(asked).toBe(1);
    expect(await check(await tokenFor('hr-reviewer', 600))).toBe('hr-reviewer');
    expect(asked).toBe(2);
  });

  it('is refused after its end although it was verified before', async () => {
    const check = createTokenCheck({ address, key: () => Promise.resolve(publicKey) });
    const token = await tokenFor('hr-officer', -3);

    expect(await check(token)).toBe('hr-officer');
    await pause(3000);
    await expect(check(token)).rejects.toThrow('has expired');
  });

  it('is refused each time when its signature is foreign', async () => {
    const foreign = generateKeyPairSync('ed25519').publicKey;
    const check = createTokenCheck({ address, key: () => Promise.resolve(foreign) });
    const token = await tokenFor('hr-officer', 600);

    await expect(check(token)).rejects.toThrow('not valid here');
    await expect(check(token)).rejects.toThrow('not valid here');
  });
});
