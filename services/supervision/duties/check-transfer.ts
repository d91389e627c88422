import { DomainError } from '../../../domain/errors';
import { successorOf } from '../../../domain/policy/succession';
import type { SupervisionDeps } from '../supervision-deps';

/** A transfer as somebody proposes it; `on` is its first day (Asia/Shanghai). */
interface Proposal {
  from: string;
  to: string;
  lists: readonly string[];
  on: string;
}

/** Refuses (`malformed`) an unknown department or list, a transfer onto itself, and lists that are not with the former department. */
export async function checkTransfer(
  { from, to, lists, on }: Proposal,
  { departments, packs, duties }: Pick<SupervisionDeps, 'departments' | 'packs' | 'duties'>,
): Promise<void> {
  for (const [field, id] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (departments.some((department) => department.id === id)) continue;
    throw new DomainError('malformed', `${field}: there is no department "${id}".`, field);
  }
  if (from === to) throw new DomainError('malformed', `${from} has these duties already; name another one.`, 'to');
  const applied = await duties.applied();
  for (const list of lists) {
    const versions = packs.filter(({ pack }) => pack.list === list);
    if (versions.length === 0) throw new DomainError('malformed', `There is no list "${list}".`, 'lists');
    const named = versions.flatMap(({ pack }) => [
      pack.authority.determining,
      ...pack.measures.map(({ department }) => department),
    ]);
    const holders = named.map((department) => successorOf(applied, { list, department, day: on }));
    if (holders.includes(from)) continue;
    const wayOut = `these have: ${[...new Set(holders)].join(', ')}`;
    throw new DomainError('malformed', `${from} has no duty of the list ${list}; ${wayOut}.`, 'lists');
  }
}
