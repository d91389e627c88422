import type { Command } from 'commander';
import { demoPeople } from '../../identity/demo-people';
import { examples } from '../examples';
import { answer, type JsonFlag } from '../say';
import { table } from '../table';

/** Declares `people`: the fictional people of the demonstration, by the name used to sign in. */
export function declare(command: Command): void {
  command
    .description('List the demo people: the name to sign in with, role and department, or for whom they speak.')
    .option('--json', 'print one JSON document: [{user, name, role, roles, department, speaksFor}]')
    .addHelpText('after', examples('people', 'people --json', 'token hr-officer'))
    .action((flags: JsonFlag) => answer(flags, people(), peopleText()));
}

function people() {
  return demoPeople.map(({ user, name, roles, department, subjects }) => ({
    user,
    name,
    role: roles[0],
    roles,
    department,
    speaksFor: subjects.map((subject) => subject.name),
  }));
}

function peopleText(): string {
  const rows = people().map(({ user, name, roles, department, speaksFor }) => [
    user,
    name,
    roles.join(', '),
    department ?? speaksFor.join(', '),
  ]);
  return table(['USER', 'NAME', 'ROLE', 'DEPARTMENT OR SUBJECT'], rows);
}
