import type { z } from 'zod';
import type { NoticePurpose } from '../../../domain/notice/notice-state';
import type { ProcedureKind, ProcedureState } from '../../../domain/procedure/procedure-state';
import type { AnyState } from '../../../domain/procedures';
import type { caseSchema, clockSchema, procedureSchema } from '../../../services/shared/case-page/case-schema';

/** A case as the office's page shows it. */
export type CaseView = z.output<typeof caseSchema>;

/** A clock as the page shows it. */
export type ClockView = z.output<typeof clockSchema>;

/** What only a procedure of this kind knows. */
type OwnState<Kind extends ProcedureKind> = Omit<AnyState & { kind: Kind }, keyof ProcedureState>;

/** A procedure as the page shows it: what all procedures have, and the own state of its kind. */
export type ProcedureView<Kind extends ProcedureKind = ProcedureKind> = Omit<
  z.output<typeof procedureSchema>,
  'state' | 'kind'
> & { kind: Kind; state: OwnState<Kind> };

/** The procedures of a kind in a case, oldest first. */
export function all<Kind extends ProcedureKind>(view: CaseView, kind: Kind): ProcedureView<Kind>[] {
  return view.procedures.filter((one) => one.kind === kind) as unknown as ProcedureView<Kind>[];
}

/** The one determination of a case. */
export function determinationOf(view: CaseView): ProcedureView<'determination'> {
  const [first] = all(view, 'determination');
  if (!first) throw new Error('Every case has a determination');
  return first;
}

/** The newest notice of a purpose to a subject; undefined before it is issued. */
export function noticeTo(view: CaseView, subject: string, purpose: NoticePurpose): ProcedureView<'notice'> | undefined {
  return all(view, 'notice').findLast(({ state }) => state.subject === subject && state.purpose === purpose);
}

/** The newest clock of a name in a case, running or ended; undefined when none was started. */
export function clockOf(view: CaseView, name: string): ClockView | undefined {
  return view.procedures
    .flatMap(({ clocks }) => clocks)
    .filter((clock) => clock.name === name)
    .toSorted((one, other) => (one.due < other.due ? -1 : 1))
    .at(-1);
}
