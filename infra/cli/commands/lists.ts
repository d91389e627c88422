import type { Command } from 'commander';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { loadPolicyPacks } from '../../policy/load-policy-packs';
import { examples } from '../examples';
import { type ListSummary, summarizeLists } from '../list-summary';
import { answer, type JsonFlag } from '../say';
import { table } from '../table';

/** Declares `lists`: every red and black list with its versions and whether it can be used. */
export function declare(command: Command): void {
  command
    .description('List the policy packs: id, row of the list table, polarity, status and versions.')
    .option('--json', 'print one JSON document: [{id, row, polarity, title, status, versions}]')
    .addHelpText('after', `${details}${examples('lists', 'lists --json')}`)
    .action((flags: JsonFlag) => {
      const lists = summarizeLists(loadPolicyPacks(), civilDateAt(new Date().toISOString()));
      answer(flags, lists, listsText(lists));
    });
}

const details = `
Status: usable (complete and wholly verified), assumed (complete; some numbers were found in no rule, so that outside of
training a named person has to sign them off), incomplete (cannot be used; the missing parts are named in --json).
`;

function listsText(lists: readonly ListSummary[]): string {
  const rows = lists.flatMap(({ id, row, polarity, title, versions }) =>
    versions.map(({ version, from, to, inForce, status, assumed, missing }) => [
      id,
      row,
      polarity,
      version,
      `${from} – ${to ?? ''}`.trim() + (inForce ? ' *' : ''),
      missing.length > 0
        ? `${status} (${missing.length})`
        : assumed.length > 0
          ? `${status} (${assumed.length})`
          : status,
      title.zh,
    ]),
  );
  const head = ['LIST', 'ROW', 'POLARITY', 'VERSION', 'IN FORCE', 'STATUS', 'TITLE'];
  return `${table(head, rows)}\n\n* in force today; in brackets how many parts are assumed or missing.`;
}
