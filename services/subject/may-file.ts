import { allows } from '../../domain/access/mandate';
import type { Actor } from '../../domain/access/roles';
import { civilDateAt } from '../../domain/calendar/civil-date';
import { scopeNeeded } from '../../domain/procedure/permission';

/** Whether somebody may file this kind of procedure for a subject at an instant: for oneself, or by a mandate in force. */
export function mayFile(
  { actor, at }: { actor: Actor; at: string },
  kind: 'objection' | 'repair',
  subject: string,
): boolean {
  const day = civilDateAt(at);
  const { subjects, mandates = [] } = actor;
  return (
    subjects.includes(subject) ||
    mandates.some((mandate) => mandate.subject === subject && allows(mandate, scopeNeeded(kind), day))
  );
}
