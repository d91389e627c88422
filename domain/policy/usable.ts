import { assumedPaths } from './assumed-paths';
import { clockNames, type PolicyPack, paperPurposes } from './policy-pack';

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
 * Says whether a list may be used at all: it needs basis, criteria, procedure, clocks, channel, notice, objection and removal,
 * and a person who signed off its assumed rules unless the installation is for training.
 */
export function usability(pack: PolicyPack, { training, signedOff }: UseOfPack): Usability {
  const missing = [...missingParts(pack)];
  if (!training && !signedOff && assumedPaths(pack).length > 0) missing.push('sign-off');
  return { usable: missing.length === 0, missing };
}

function* missingParts(pack: PolicyPack): Generator<string> {
  if (pack.legalBasis.length === 0) yield 'legalBasis';
  if (pack.criteria.length === 0) yield 'criteria';
  if (pack.procedure === null) yield 'procedure';
  for (const name of clockNames) if (!pack.clocks[name]) yield `clocks.${name}`;
  if (!pack.publication || pack.publication.channels.length === 0) yield 'publication';
  for (const purpose of paperPurposes) if (!pack.papers[purpose]) yield `papers.${purpose}`;
  if (pack.objection === null) yield 'objection';
  if (pack.exits.length === 0) yield 'exits';
}
