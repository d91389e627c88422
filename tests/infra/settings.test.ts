import { readSettings, readStackSettings } from '../../infra/config/settings';

const connections = {
  DATABASE_URL: 'postgres://app:pw@127.0.0.1:5432/credit',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  SMTP_URL: 'smtp://127.0.0.1:2526',
};
const ownKeys = { CODEC_KEY_FILE: 'a', IDENTITY_KEY_FILE: 'b', AUDIT_KEY_FILE: 'c', SESSION_KEY_FILE: 'd' };
const office = {
  ...connections,
  ...ownKeys,
  INSTALLATION: 'production',
  PUBLIC_ORIGIN: 'https://credit.example.org',
  OIDC_ISSUER: 'https://id.example.org',
};

describe('the settings', () => {
  test('a desk needs only the connections', () => {
    const settings = readSettings(connections);

    expect(settings).toMatchObject({
      installation: 'development',
      trainingClock: true,
      port: 8080,
      returnMailPort: 2525,
    });
    expect(settings.publicOrigin).toBe('http://127.0.0.1:8080');
    expect(settings.keyFiles.codec).toMatch(/\.data\/keys\/codec\.json$/);
  });

  test('npm start needs nothing at all', () => {
    expect(readStackSettings({}).databaseUrl).toBeUndefined();
  });

  test('an empty variable counts as missing', () => {
    expect(readSettings({ ...connections, PORT: '', OIDC_ISSUER: '' })).toMatchObject({ port: 8080 });
  });

  test('every wrong variable is named with its value and the way out, all at once', () => {
    const read = () => readSettings({ ...connections, PORT: '80800', INSTALLATION: 'live', TEMPORAL_ADDRESS: 'here' });

    expect(read).toThrow(/PORT is "80800": .*PORT=8090/);
    expect(read).toThrow(/INSTALLATION is "live": set it to development, training or production/);
    expect(read).toThrow(/TEMPORAL_ADDRESS is "here"/);
  });

  test.each(['DATABASE_URL', 'TEMPORAL_ADDRESS', 'SMTP_URL'])('a service without %s says so', (name) => {
    expect(() => readSettings({ ...connections, [name]: undefined })).toThrow(
      new RegExp(`${name} is not set: set it to`),
    );
  });

  test.each(['DATABASE_URL', 'DATABASE_OWNER_URL', 'SMTP_URL'])('the password in a wrong %s is never shown', (name) => {
    const read = () => readSettings({ ...connections, [name]: 'mysql://me:topsecret@db/x' });

    expect(read).toThrow(new RegExp(`${name} is not a usable address \\(not shown\\)`));
    expect(read).not.toThrow(/topsecret/);
  });

  test('npm start refuses half a database', () => {
    expect(() => readStackSettings({ DATABASE_URL: connections.DATABASE_URL })).toThrow(
      /DATABASE_OWNER_URL is not set/,
    );
  });
});

describe('production', () => {
  test('starts with its own keys, origin and issuer, without the training clock', () => {
    expect(readSettings(office)).toMatchObject({ installation: 'production', trainingClock: false });
  });

  test.each([...Object.keys(ownKeys), 'PUBLIC_ORIGIN', 'OIDC_ISSUER'])(
    'refuses to start without its own %s',
    (name) => {
      expect(() => readSettings({ ...office, [name]: undefined })).toThrow(new RegExp(`${name} is not set`));
    },
  );

  test.each(['http://127.0.0.1:8080', 'http://localhost:9000/oidc', 'https://credit.example.org/api/identity'])(
    'refuses the development issuer %s',
    (issuer) => {
      expect(() => readSettings({ ...office, OIDC_ISSUER: issuer })).toThrow(
        /production refuses the development issuer/,
      );
    },
  );

  test('npm start needs the owner of the tables as well', () => {
    expect(() => readStackSettings(office)).toThrow(/DATABASE_OWNER_URL is not set: set both/);
  });

  test.each(Object.keys(connections))('npm start makes no %s for it', (name) => {
    expect(() => readStackSettings({ ...office, [name]: undefined })).toThrow(new RegExp(`${name} is not set`));
  });
});
