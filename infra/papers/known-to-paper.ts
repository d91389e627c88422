import type { PaperRequest } from '../../activities/contract';
import { DomainError } from '../../domain/errors';
import type { PolicyPack } from '../../domain/policy/policy-pack';
import { packOfRecord, recordKinds } from '../../domain/policy/record-rules';
import type { Policies } from '../policy/load-policies';
import { caseOfPaper, type Rows } from './case-of-paper';
import type { KnownToPaper } from './compose/known';

/** The rules of the installation that papers are made of. */
export type RulesOfPapers = Pick<
  Policies,
  'packs' | 'departments' | 'measures' | 'calendar' | 'rights' | 'bans' | 'words'
>;

/**
 * Looks up what a paper is made of beside its request. Throws `malformed` where the rules that the request names are
 * not loaded, and a plain error, worth another try, where the case file does not know case, subject or department.
 */
export async function knownToPaper(
  dataSource: Rows,
  rules: RulesOfPapers,
  request: PaperRequest,
): Promise<KnownToPaper> {
  const { packs, departments, measures, calendar, rights: general, bans, words } = rules;
  const pack = packOf(packs, general, request);
  const found = await caseOfPaper(dataSource, request);
  return { ...found, pack, departments, measures, calendar, rights: general, bans, words };
}

function packOf(
  packs: Policies['packs'],
  { records }: Policies['rights'],
  { kind, fields: { list = '', version = '' } }: PaperRequest,
): PolicyPack {
  const record = recordKinds.find((one) => one === list);
  if (record && version === records.version) return packOfRecord(record, records);
  const loaded = packs.find(({ pack }) => pack.list === list && pack.version === version);
  if (loaded) return loaded.pack;
  const reason = `The paper ${kind} needs the rules ${list} ${version}, which are not loaded; add them to policies/lists.`;
  throw new DomainError('malformed', reason, 'version');
}
