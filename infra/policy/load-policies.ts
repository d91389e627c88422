import { join } from 'node:path';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { LadderPolicy } from '../../domain/clock/ladder';
import type { BanPolicy } from '../../domain/policy/ban-policy';
import type { Department } from '../../domain/policy/department';
import type { Measure } from '../../domain/policy/measure';
import type { Memorandum } from '../../domain/policy/memorandum';
import type { RightsPolicy } from '../../domain/policy/rights-policy';
import { notePaperMistakes } from '../papers/check-papers';
import { checkCatalogue, checkReferences, knownIds } from './cross-references';
import { readBans } from './load-bans';
import { readCalendars } from './load-calendars';
import { readDepartments } from './load-departments';
import { ladderPolicy, readLadder } from './load-ladder';
import { readMeasures } from './load-measures';
import { readMemoranda } from './load-memoranda';
import { readPaperExamples } from './load-paper-examples';
import { readPaperWords } from './load-paper-words';
import { type LoadedPack, readPolicyPacks } from './load-policy-packs';
import { readRights } from './load-rights';
import type { PaperExamples } from './paper-examples-schema';
import type { PaperWords } from './paper-words-schema';
import { POLICIES_FOLDER } from './policies-folder';
import { type Mistake, PolicyMistakes } from './policy-mistakes';

/** Everything that the rules of the installation say. */
export type Policies = {
  readonly packs: readonly LoadedPack[];
  readonly departments: readonly Department[];
  readonly measures: readonly Measure[];
  readonly memoranda: readonly Memorandum[];
  readonly calendar: WorkingCalendar;
  readonly ladder: LadderPolicy;
  readonly rights: RightsPolicy;
  readonly bans: BanPolicy;
  readonly words: PaperWords;
  readonly examples: PaperExamples;
};

/** Loads all rules, checks what they name in each other and every paper; throws `PolicyMistakes` with all mistakes at once. */
export function loadPolicies(dir = POLICIES_FOLDER): Policies {
  const mistakes: Mistake[] = [];
  const departments = readDepartments(join(dir, 'departments.yaml'), mistakes);
  const catalogue = readMeasures(join(dir, 'measures.yaml'), mistakes);
  const memoranda = readMemoranda(join(dir, 'memoranda.yaml'), mistakes);
  const packFiles = readPolicyPacks(join(dir, 'lists'), mistakes);
  const calendar = readCalendars(join(dir, 'calendars'), mistakes);
  const ladder = readLadder(join(dir, 'ladder.yaml'), mistakes);
  const rights = readRights(join(dir, 'rights.yaml'), mistakes);
  const bans = readBans(join(dir, 'bans.yaml'), departments, mistakes);
  notePaperMistakes(join(dir, 'papers'), mistakes);
  const words = readPaperWords(join(dir, 'papers', 'words.yaml'), mistakes);
  const examples = readPaperExamples(join(dir, 'papers', 'examples.yaml'), mistakes);
  // A register that could not be read would make every name in the packs look unknown.
  if (departments.length > 0 && catalogue.measures.length > 0) {
    const known = knownIds(departments, catalogue);
    checkCatalogue(catalogue, known, mistakes);
    for (const packFile of packFiles) checkReferences(packFile, known, mistakes);
  }
  if (mistakes.length > 0 || !ladder || !rights || !bans || !words || !examples) throw new PolicyMistakes(mistakes);
  const packs = packFiles.map(({ pack, hash }) => ({ pack, hash }));
  const { measures } = catalogue;
  const rules = { packs, departments, measures, memoranda, calendar, ladder: ladderPolicy(ladder), rights, bans };
  return { ...rules, words, examples };
}
