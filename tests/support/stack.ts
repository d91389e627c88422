import { readFileSync } from 'node:fs';

/** The machines of a test run: `npm test` starts them and names their addresses in a file. */
export interface TestStack {
  /** A role that may do everything. */
  readonly ownerUrl: string;
  readonly appPassword: string;
  readonly temporalAddress: string;
  readonly mailSmtpUrl: string;
  readonly mailWebUrl: string;
  /** Path of the `temporal` program. */
  readonly temporalBin: string;
  /** The data folder of the run; its database cluster is in `postgres/`, supervised: killed, it comes back. */
  readonly dataDir: string;
}

/** Reads the machines of this run; throws with the way out when a test that needs them was started without. */
export function testStack(): TestStack {
  const path = process.env['TEST_STACK'];
  if (!path) throw new Error('This test needs the machines. Run it with: npm test -- <path of the test>');
  return JSON.parse(readFileSync(path, 'utf8')) as TestStack;
}
