import type { TargetKind } from '../../domain/objection/objection-target';
import type { Objectable } from './read-models/objectable';
import { objectableEntry } from './read-models/objectable-entry';
import { objectableNotice } from './read-models/objectable-notice';
import { objectableRecord } from './read-models/objectable-record';
import { objectableRepair } from './read-models/objectable-repair';
import type { SubjectDeps } from './subject-deps';

interface Wanted {
  id: string;
  subject: string;
  now: Date;
}

const readers: Record<TargetKind, (deps: SubjectDeps, wanted: Wanted) => Promise<Objectable | undefined>> = {
  entry: objectableEntry,
  notice: objectableNotice,
  record: objectableRecord,
  repair: objectableRepair,
};

/** Finds what a subject wants to object to; undefined where nothing of its own bears that id. */
export function findObjectable(
  deps: SubjectDeps,
  { kind, ...wanted }: Wanted & { kind: TargetKind },
): Promise<Objectable | undefined> {
  return readers[kind](deps, wanted);
}
