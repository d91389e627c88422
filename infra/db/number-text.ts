import type { NumberRequest } from '../../activities/contract';

/** A place in a register: which register of which department and year, and who takes a number there. */
export interface NumberPlace extends Omit<NumberRequest, 'register'> {
  register: string;
}

/** How a number reads: a text with the gap `{{number}}`, and the digits that the count has at least. */
export interface NumberForm {
  text: string;
  digits: number;
}

/** Says how the numbers of a place read. */
export type NumberForms = (place: Omit<NumberPlace, 'key'>) => NumberForm;

/** The form of an inner register: department, register, year and the count in at least four digits. */
export function innerNumber({ department, register, year }: Omit<NumberPlace, 'key'>): NumberForm {
  return { text: `${department}-${register}-${year}-{{number}}`, digits: 4 };
}
