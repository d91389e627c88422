import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The inner ports: people never type them, so they are chosen free and kept between starts. */
export const innerPorts = [
  'postgres',
  'temporal',
  'temporalUi',
  'mailSmtp',
  'mailWeb',
  'workerHealth',
  'returnMail',
] as const;

/** A port number for each inner port. */
export type InnerPorts = Readonly<Record<(typeof innerPorts)[number], number>>;

/** Tells whether a program of this machine could listen there, on loopback and on every address. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '0.0.0.0'));
}

/** Below the range from which systems draw the ports of outgoing connections, so that a kept port stays free. */
export const drawPort = (): number => randomInt(20_000, 30_000);

/** Keeps each remembered port that is free and draws another for the rest; no two are the same. */
export async function choosePorts(
  remembered: Partial<InnerPorts>,
  isFree: (port: number) => Promise<boolean> = isPortFree,
  draw: () => number = drawPort,
): Promise<InnerPorts> {
  const chosen = new Map<string, number>();
  for (const name of innerPorts) {
    let port = remembered[name] ?? draw();
    while ([...chosen.values()].includes(port) || !(await isFree(port))) port = draw();
    chosen.set(name, port);
  }
  return Object.fromEntries(chosen) as InnerPorts;
}

/** Chooses the inner ports of a data folder and remembers them there. */
export async function keptPorts(dataDir: string): Promise<InnerPorts> {
  const path = join(dataDir, 'ports.json');
  const ports = await choosePorts(remembered(path));
  writeFileSync(path, `${JSON.stringify(ports, null, 2)}\n`);
  return ports;
}

function remembered(path: string): Partial<InnerPorts> {
  try {
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<InnerPorts>) : {};
  } catch {
    return {};
  }
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
