import { DomainError } from '../errors';
import type { ClockRules, objectionMarks, PolicyPack } from './policy-pack';
import { packOfRecord, type RecordKind } from './record-rules';
import type { ObjectionClocks, RightsPolicy } from './rights-policy';
import type { SourcedPeriod } from './sourced';

/** The rules by which an objection was filed, kept for as long as it runs; plain JSON. */
export interface FrozenObjection {
  readonly list: string;
  readonly version: string;
  /** SHA-256 of the pack's canonical JSON, in hex. */
  readonly hash: string;
  readonly marking: (typeof objectionMarks)[number];
  readonly clocks: ObjectionClocks;
  /** For how long the public reads that something published was corrected. */
  readonly correctionNotice: SourcedPeriod;
  /** The clocks of the list, by which its notices are served. */
  readonly listClocks: ClockRules;
}

/** Freezes what an objection against an entry goes by; refuses, as `pack-unusable`, a list that knows none. */
export function freezeObjection(pack: PolicyPack, hash: string, rights: RightsPolicy): FrozenObjection {
  const { list, version, objection, clocks } = pack;
  const lacking = (['service', 'announcement'] as const).find((name) => clocks[name] === undefined);
  if (objection === null || lacking !== undefined) {
    const part = objection === null ? 'objection' : `clocks.${lacking}`;
    throw new DomainError('pack-unusable', `The list ${list} ${version} lacks ${part}; ask the credit office.`, part);
  }
  const { 'correction-notice': correctionNotice, ...general } = rights.objection;
  return {
    list,
    version,
    hash,
    marking: objection.marking.choice,
    clocks: { ...general, 'objection-verification': objection.verification },
    correctionNotice,
    listClocks: clocks,
  };
}

/** Freezes what an objection against a record of the credit file goes by: the general periods, and a mark while it is pending. */
export function freezeRecordObjection(record: RecordKind, hash: string, rights: RightsPolicy): FrozenObjection {
  const { list, version, clocks: listClocks } = packOfRecord(record, rights.records);
  const { 'correction-notice': correctionNotice, ...clocks } = rights.objection;
  return { list, version, hash, marking: 'marked-while-pending', clocks, correctionNotice, listClocks };
}
