import type { Procedure } from '../api/shapes';

const everyKind: Record<Procedure['kind'], true> = {
  determination: true,
  notice: true,
  listing: true,
  'measure-order': true,
  objection: true,
  repair: true,
  ban: true,
};

/** Every kind of procedure, as filters offer them; the compiler asks for a kind that is missing. */
export const kinds = Object.keys(everyKind) as Procedure['kind'][];
