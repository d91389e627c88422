import type { ProcedureKind } from '../../domain/procedure/procedure-state';
import type { ObjectionFile } from './notices-of-objection';

/** The procedure that carries the mark; a record and a decision have none, theirs follows from the objection itself. */
function bearerOf({ target }: ObjectionFile['state']): { kind: ProcedureKind; id: string } | null {
  switch (target.kind) {
    case 'entry':
      return { kind: 'listing', id: target.id };
    case 'repair':
      return { kind: 'listing', id: target.listing };
    case 'notice':
      return target.purpose === 'decision' ? null : { kind: 'determination', id: target.determination };
    case 'record':
      return null;
  }
}

/** Has the target say that an objection is pending; one that ended in the same moment cannot, and the record says so. */
export async function markTarget(file: ObjectionFile): Promise<void> {
  const { id, subject, rules } = file.state;
  const bearer = bearerOf(file.state);
  if (bearer === null) return;
  const answer = await file.tell(bearer, 'mark-objection', { objection: id, subject, marking: rules.marking });
  if (answer === 'closed') await file.say(({ stage }) => (stage === 'closed' ? [] : [{ type: 'target-gone' }]));
}

/** Lifts the mark and has the target do what the objection found; a target that has closed has nothing left to undo. */
export async function settleTarget(file: ObjectionFile): Promise<void> {
  const { id, subject, target, decision, refusal } = file.state;
  const bearer = bearerOf(file.state);
  if (bearer === null) return;
  const reason = decision?.reasons ?? refusal ?? 'The objection was withdrawn.';
  if (target.kind === 'repair' && decision?.remedy === 'remove') {
    const cascade = target.linkedLeaveToo ? 'linked-persons-leave-too' : 'each-on-own-application';
    await file.tell(bearer, 'leave-on-repair', { repair: target.id, reason, cascade });
  }
  await file.tell(bearer, 'settle-objection', {
    objection: id,
    subject,
    decided: decision !== null,
    remedy: target.kind === 'repair' ? null : (decision?.remedy ?? null),
    summary: decision?.summary ?? null,
    reason,
  });
}
