import type { NumberRequest } from '../../activities/contract';

/** A place in a register: which register of which department and year, and who takes a number there. */
export interface NumberPlace extends Omit<NumberRequest, 'register'> {
  register: string;
}

/** Writes the text of a number from its place and its count. */
export type NumberWriter = (place: Omit<NumberPlace, 'key'>, count: number) => string;

/** Writes a number of an inner register: department, register, year and the count in at least four digits. */
export function numberText({ department, register, year }: Omit<NumberPlace, 'key'>, count: number): string {
  return `${department}-${register}-${year}-${String(count).padStart(4, '0')}`;
}
