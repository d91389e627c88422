import type { LinkedEntry, RepairState } from './repair-state';

/** The entries of linked persons that leave with this one and are put back with it. */
export function leftTogether({ target, rules: { cascade } }: RepairState): LinkedEntry[] {
  return target.what === 'entry' && cascade === 'linked-persons-leave-too' ? target.linked : [];
}
