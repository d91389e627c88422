/** Writes a number of a register: department, register, year and the number in at least four digits. */
export function numberText({
  department,
  register,
  year,
  number,
}: {
  department: string;
  register: string;
  year: number;
  number: number;
}): string {
  return `${department}-${register}-${year}-${String(number).padStart(4, '0')}`;
}
