import type { Command } from 'commander';

/** Gives a command its arguments, options, examples and action; what it needs of the environment it reads from `env`. */
export type Declare = (command: Command, env: NodeJS.ProcessEnv) => void;

/** A command that is loaded only when it runs. */
export interface LazyCommand {
  summary: string;
  load: () => Promise<{ declare: Declare }>;
}

/** Every command by its name; a new one is one line here and one file that exports `declare`. */
export const commands: Readonly<Record<string, LazyCommand>> = {
  deadline: { summary: 'compute the last day of a period', load: () => import('./commands/deadline.js') },
  code: { summary: 'check a company code or an identity number', load: () => import('./commands/code.js') },
  lists: { summary: 'list the policy packs', load: () => import('./commands/lists.js') },
  people: { summary: 'list the demo people', load: () => import('./commands/people.js') },
  token: { summary: 'print a bearer token for a demo person', load: () => import('./commands/token.js') },
  calendar: { summary: 'preview or load a further calendar year', load: () => import('./commands/calendar.js') },
  advance: { summary: 'move a case forward in time', load: () => import('./commands/advance.js') },
  demo: { summary: 'play whole cases and check them', load: () => import('./commands/demo.js') },
  'import-court-list': {
    summary: "take over a court's list from a file",
    load: () => import('./commands/import-court-list.js'),
  },
  import: { summary: 'import a table of findings or records', load: () => import('./commands/import.js') },
  'transfer-duties': {
    summary: 'pass duties on to another department',
    load: () => import('./commands/transfer-duties.js'),
  },
  'verify-audit': { summary: 'verify the audit chain', load: () => import('./commands/verify-audit.js') },
  rebuild: { summary: 'rebuild or check the tables from the events', load: () => import('./commands/rebuild.js') },
  replay: { summary: 'replay a recorded history', load: () => import('./commands/replay.js') },
  backup: { summary: 'back up the data folder', load: () => import('./commands/backup.js') },
  restore: { summary: 'restore a backup', load: () => import('./commands/restore.js') },
};
