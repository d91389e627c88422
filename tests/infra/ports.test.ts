import { createServer } from 'node:net';
import { choosePorts, drawPort, innerPorts, isPortFree } from '../../infra/dev/folder/ports';

const everythingFree = () => Promise.resolve(true);

describe('inner ports', () => {
  test('are kept between starts', async () => {
    const first = await choosePorts({}, everythingFree);

    const second = await choosePorts(first, everythingFree);

    expect(second).toEqual(first);
  });

  test('move away when another program has taken one', async () => {
    const first = await choosePorts({}, everythingFree);

    const second = await choosePorts(first, (port) => Promise.resolve(port !== first.temporal));

    expect(second.temporal).not.toBe(first.temporal);
    expect(second.postgres).toBe(first.postgres);
  });

  test('are never the same twice', async () => {
    const draws = [20_001, 20_001, 20_001, 20_002, 20_003, 20_003, 20_004, 20_005, 20_006, 20_007];

    const ports = await choosePorts({}, everythingFree, () => draws.shift() ?? 0);

    expect(new Set(Object.values(ports)).size).toBe(innerPorts.length);
  });

  test('lie below the range of outgoing connections', () => {
    const drawn = Array.from({ length: 1000 }, drawPort);

    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(20_000);
    expect(Math.max(...drawn)).toBeLessThan(30_000);
  });
});

test.each(['127.0.0.1', '0.0.0.0'])('a port on which somebody listens at %s is not free', async (host) => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  const whileTaken = await isPortFree(port);
  await new Promise((resolve) => server.close(resolve));
  const afterwards = await isPortFree(port);

  expect({ whileTaken, afterwards }).toEqual({ whileTaken: false, afterwards: true });
});
