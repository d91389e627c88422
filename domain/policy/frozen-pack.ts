import { DomainError } from '../errors';
import { assumedPaths } from './assumed-paths';
import type { Basis } from './basis';
import { refuseNotTakenOver, refuseUndetermined } from './not-determined';
import {
  type ClockRules,
  type ExitRule,
  type MeasureRule,
  type PackSubjectKind,
  type PaperRules,
  type PolicyPack,
  type PublicationRule,
  type PushRule,
  type TermRule,
} from './policy-pack';
import type { ProcedureRule } from './procedure-rule';
import { requiredClocks } from './required-parts';
import type { Bilingual } from './sourced';

/** The course of a procedure without its sources. */
export interface FrozenProcedure {
  readonly variant: ProcedureRule['variant']['choice'];
  readonly legalReview: ProcedureRule['legalReview']['choice'];
  readonly hearing: ProcedureRule['hearing']['choice'];
  readonly selfCure: ProcedureRule['selfCure']['choice'];
  readonly higherConsent: ProcedureRule['higherConsent']['choice'];
  readonly linkedPersons: ProcedureRule['linkedPersons']['roles'];
  readonly minors: ProcedureRule['minors']['choice'];
}

/** The rules by which a case opened, kept by the case for as long as it runs; plain JSON under 12 KB. */
export interface FrozenPack {
  readonly list: string;
  readonly row: string;
  readonly version: string;
  /** SHA-256 of the pack's canonical JSON, in hex. */
  readonly hash: string;
  readonly title: Bilingual;
  readonly polarity: PolicyPack['polarity'];
  /** Id of the determining department. */
  readonly department: string;
  readonly subjectKinds: readonly PackSubjectKind[];
  readonly legalBasis: readonly Basis[];
  /** Codes of the grounds for listing. */
  readonly criteria: readonly string[];
  readonly procedure: FrozenProcedure;
  readonly clocks: ClockRules;
  readonly term: TermRule | null;
  readonly publication: PublicationRule;
  readonly push: PushRule | null;
  readonly measures: readonly MeasureRule[];
  readonly exits: readonly ExitRule[];
  readonly papers: PaperRules;
  readonly noAdverseUnder: number;
  /** Dotted paths, within the pack, of everything that nobody verified. */
  readonly assumed: readonly string[];
}

/**
 * Freezes the part of a pack that a determination keeps; refuses, as `pack-unusable`, a list that is not determined here
 * and a pack that lacks procedure, channel or a clock.
 */
export function freezePack(pack: PolicyPack, hash: string): FrozenPack {
  refuseUndetermined(pack);
  return freeze(pack, hash);
}

/** Freezes the part of a pack that an entry keeps whose decision is taken over; refuses, as `pack-unusable`, every other list. */
export function freezeTakenOver(pack: PolicyPack, hash: string): FrozenPack {
  refuseNotTakenOver(pack);
  return freeze(pack, hash);
}

function freeze(pack: PolicyPack, hash: string): FrozenPack {
  const { list, row, version, title, polarity, subjectKinds, legalBasis, procedure, term, publication } = pack;
  if (procedure === null) throw lacking(pack, 'procedure');
  if (publication === null) throw lacking(pack, 'publication');
  return {
    list,
    row,
    version,
    hash,
    title,
    polarity,
    department: pack.authority.determining,
    subjectKinds,
    legalBasis,
    criteria: pack.criteria.map(({ code }) => code),
    procedure: frozenProcedure(procedure),
    clocks: completeClocks(pack),
    term,
    publication,
    push: pack.push,
    measures: pack.measures,
    exits: pack.exits,
    papers: pack.papers,
    noAdverseUnder: pack.noAdverseUnder.age,
    assumed: assumedPaths(pack),
  };
}

function frozenProcedure(procedure: ProcedureRule): FrozenProcedure {
  return {
    variant: procedure.variant.choice,
    legalReview: procedure.legalReview.choice,
    hearing: procedure.hearing.choice,
    selfCure: procedure.selfCure.choice,
    higherConsent: procedure.higherConsent.choice,
    linkedPersons: procedure.linkedPersons.roles,
    minors: procedure.minors.choice,
  };
}

function completeClocks(pack: PolicyPack): ClockRules {
  const lacks = requiredClocks(pack).find((name) => !pack.clocks[name]);
  if (lacks) throw lacking(pack, `clocks.${lacks}`);
  return pack.clocks;
}

function lacking(pack: PolicyPack, part: string): DomainError {
  return new DomainError(
    'pack-unusable',
    `The list ${pack.list} ${pack.version} lacks ${part}; add it to the pack first.`,
    part,
  );
}
