import { DomainError } from '../errors';
import { filesOf } from '../procedure/file-ref';
import type { PermittedAct } from '../procedure/rule-context';
import { requireText } from '../procedure/text';
import type { DeterminationActDetails } from './determination-acts';
import type { DeterminationHappening, DeterminationState } from './determination-state';

type Act<Name extends keyof DeterminationActDetails> = PermittedAct<Name, DeterminationActDetails>;

/** Paid up before the decision, with a written promise: the way out of 令45 art. 7, where the pack offers it. */
export function claimCure(state: DeterminationState, act: Act<'claim-cure'>): DeterminationHappening[] {
  const { subject, proof, promise } = act.detail;
  if (state.policy.procedure.selfCure === 'none') {
    throw new DomainError('contradiction', 'The rules of this list know no self-cure before the decision.');
  }
  if (!state.parties.some((party) => party.subject === subject)) {
    throw new DomainError('unknown-party', 'This subject is no party of the case.', 'subject');
  }
  if (state.cure && state.cure.accepted !== false) {
    throw new DomainError('contradiction', 'A claim is already on file; wait for its verification.');
  }
  requireText(proof, 'proof', 1000);
  requireText(promise, 'promise', 1000);
  return [{ type: 'cure-claimed', subject, proof, promise, ...filesOf(act.detail) }];
}

/** The officer verifies the claim; an accepted one makes the rest of the defence needless. */
export function verifyCure(state: DeterminationState, act: Act<'verify-cure'>): DeterminationHappening[] {
  const { accepted, reasons } = act.detail;
  requireText(reasons, 'reasons');
  if (!state.cure || state.cure.accepted !== null) {
    throw new DomainError('contradiction', 'No claimed cure waits for verification.');
  }
  const verified: DeterminationHappening[] = [{ type: 'cure-verified', accepted, reasons }];
  if (!accepted || state.stage === 'deciding') return verified;
  const windows = state.clocks.filter((clock) => clock.name === 'statement' && clock.state === 'running');
  return [
    ...verified,
    ...windows.map((clock): DeterminationHappening => ({ type: 'clock-ended', clockId: clock.id, how: 'stopped' })),
    { type: 'ready-for-decision' },
  ];
}
