import { assumedPaths } from '../../domain/policy/assumed-paths';
import { packInForce } from '../../domain/policy/pack-in-force';
import type { PolicyPack } from '../../domain/policy/policy-pack';
import { usability } from '../../domain/policy/usable';

/** `usable`: complete and wholly verified; `assumed`: complete, some numbers need a sign-off; `incomplete`: cannot be used. */
export type ListStatus = 'usable' | 'assumed' | 'incomplete';

/** One version of a list with the days on which it is in force; `assumed` and `missing` name the parts in question. */
export interface VersionSummary {
  version: string;
  from: string;
  to: string | null;
  inForce: boolean;
  status: ListStatus;
  assumed: string[];
  missing: string[];
}

/** One list with all its versions; its status is that of the version in force, else of the newest. */
export interface ListSummary {
  id: string;
  row: string;
  polarity: PolicyPack['polarity'];
  title: PolicyPack['title'];
  status: ListStatus;
  versions: VersionSummary[];
}

/** Sums up packs by list as of a day (YYYY-MM-DD), in order of their ids. */
export function summarizeLists(packs: readonly { readonly pack: PolicyPack }[], today: string): ListSummary[] {
  const lists = [...new Set(packs.map(({ pack }) => pack.list))].sort();
  return lists.map((list) => {
    const own = packs.filter(({ pack }) => pack.list === list).map(({ pack }) => pack);
    const versions = own.toSorted(byStart).map((pack) => summarizeVersion(pack, packInForce(packs, list, today)?.pack));
    const shown = versions.find(({ inForce }) => inForce) ?? versions.at(-1);
    const { row = '', polarity = 'black', title = { zh: '', en: '' } } = own.at(-1) ?? {};
    return { id: list, row, polarity, title, status: shown?.status ?? 'incomplete', versions };
  });
}

function byStart(one: PolicyPack, other: PolicyPack): number {
  return one.effective.from < other.effective.from ? -1 : 1;
}

function summarizeVersion(pack: PolicyPack, inForce: PolicyPack | undefined): VersionSummary {
  const { version, effective } = pack;
  const { missing } = usability(pack, { training: true, signedOff: false });
  const assumed = assumedPaths(pack);
  const status = missing.length > 0 ? 'incomplete' : assumed.length > 0 ? 'assumed' : 'usable';
  return { version, from: effective.from, to: effective.to, inForce: pack === inForce, status, assumed, missing };
}
