import { assumedPaths } from './assumed-paths';
import { clockNames, type PolicyPack, paperPurposes } from './policy-pack';
import { type PackPart, requiredParts } from './required-parts';

/** Where a pack is to be used: whether the installation is a training one and whether a named person signed the pack off. */
export interface UseOfPack {
  readonly training: boolean;
  readonly signedOff: boolean;
}

/** Whether a pack can be used, and the paths of what it lacks; `sign-off` stands for assumed rules nobody answers for. */
export interface Usability {
  readonly usable: boolean;
  readonly missing: string[];
}

/**
 * Says whether a list may be used at all: one that is determined here needs basis, criteria, procedure, clocks, channel, notice,
 * objection and removal, one of another kind the parts of its kind; and all need a person who signed off assumed rules unless
 * the installation is for training.
 */
export function usability(pack: PolicyPack, { training, signedOff }: UseOfPack): Usability {
  const there = new Set<PackPart>(parts(pack));
  const missing: string[] = requiredParts(pack).filter((part) => !there.has(part));
  if (!training && !signedOff && assumedPaths(pack).length > 0) missing.push('sign-off');
  return { usable: missing.length === 0, missing };
}

function* parts(pack: PolicyPack): Generator<PackPart> {
  if (pack.legalBasis.length > 0) yield 'legalBasis';
  if (pack.criteria.length > 0) yield 'criteria';
  if (pack.procedure !== null) yield 'procedure';
  if (pack.procedure?.variant.choice === 'public-comment') yield 'procedure.publicComment';
  for (const name of clockNames) if (pack.clocks[name]) yield `clocks.${name}`;
  if (isMadeKnown(pack)) yield 'publication';
  for (const purpose of paperPurposes) if (pack.papers[purpose]) yield `papers.${purpose}`;
  if (pack.objection !== null) yield 'objection';
  if (pack.exits.length > 0) yield 'exits';
  if (pack.measures.length > 0) yield 'measures';
}

// A rule may want its entries pushed and not published; one that wants neither has no channel at all.
function isMadeKnown({ publication, push }: PolicyPack): boolean {
  return publication !== null && (publication.channels.length > 0 || push !== null);
}
