import type { Command, Part } from '../supervise/part';

/** A part of the project's own: one TypeScript entry in a Node process. */
export interface NodePart {
  readonly name: string;
  readonly title: string;
  /** Path of the entry from the root of the project. */
  readonly entry: string;
  readonly args?: readonly string[];
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly notReady: () => Promise<string | undefined>;
}

/** Runs a TypeScript entry of the project as a watched part. */
export function nodePart(own: NodePart): Part {
  const { name, title, notReady } = own;
  return { name, title, notReady, stopSignal: 'SIGTERM', grace: 15_000, command: () => nodeCommand(own) };
}

/** The command that runs a TypeScript entry of the project. */
export function nodeCommand(own: Pick<NodePart, 'entry' | 'args' | 'root' | 'env'>): Command {
  const quiet = '--disable-warning=ExperimentalWarning'; // Node speaks up for each package that is an ES module
  const args = [quiet, '--import', 'tsx', own.entry, ...(own.args ?? [])];
  return { file: process.execPath, args, env: own.env, cwd: own.root };
}
