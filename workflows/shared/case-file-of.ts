import type { CaseFileOpening } from '../../activities/contract';
import type { FrozenPack } from '../../domain/policy/frozen-pack';
import type { Opening } from '../messages/openings';

/** Writes the row of a case that opens with this procedure, under the rules frozen for it. */
export function caseFileOf(
  {
    caseId,
    department,
    policy,
    at,
  }: Pick<Opening, 'caseId' | 'department' | 'at'> & { policy: Pick<FrozenPack, 'list' | 'version' | 'hash'> },
  { number, subject }: { number: string; subject: string },
): CaseFileOpening {
  const { list, version, hash } = policy;
  return { id: caseId, number, list, policyVersion: version, policyHash: hash, department, subject, openedAt: at };
}
