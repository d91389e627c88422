import type { ActContext } from '../acts/act-context';
import { fieldsOf } from '../acts/fields';
import type { Procedure } from '../api/shapes';

type State = Procedure['state'];

const pending = (state: State, what: string) => (state['pending'] as { what: string } | null)?.what === what;
const waits: Record<string, (state: State) => boolean> = {
  'verify-cure': ({ cure }) => (cure as { accepted: boolean | null } | null)?.accepted === null,
  'approve-correction': (state) => pending(state, 'correction'),
  'refuse-correction': (state) => pending(state, 'correction'),
  'approve-revocation': (state) => pending(state, 'revocation'),
  'refuse-revocation': (state) => pending(state, 'revocation'),
};

/** Tells whether there is anything that an act answers: a statement, an order, a claim or a request that waits. */
export function answerable(act: string, state: State, { known }: ActContext): boolean {
  const lists: Record<string, readonly unknown[] | undefined> = { statement: known.statements, order: known.orders };
  const choices = fieldsOf(act).filter(({ kind }) => kind in lists);
  return choices.every(({ kind }) => (lists[kind] ?? []).length > 0) && (waits[act]?.(state) ?? true);
}
