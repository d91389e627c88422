import type { Command } from 'commander';

/** A command that is loaded only when it runs: `declare` gives it its arguments, options, examples and action. */
export interface LazyCommand {
  summary: string;
  load: () => Promise<{ declare: (command: Command) => void }>;
}

/** Every command by its name; a new one is one line here and one file that exports `declare`. */
export const commands: Readonly<Record<string, LazyCommand>> = {
  deadline: { summary: 'compute the last day of a period', load: () => import('./commands/deadline.js') },
  code: { summary: 'check a company code or an identity number', load: () => import('./commands/code.js') },
};
