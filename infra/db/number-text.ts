import type { NumberPlace } from './numbers';

/** Writes a number of an inner register: department, register, year and the count in at least four digits. */
export function numberText({ department, register, year }: Omit<NumberPlace, 'key'>, count: number): string {
  return `${department}-${register}-${year}-${String(count).padStart(4, '0')}`;
}
