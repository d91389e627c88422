/** Writes an instant as RFC 3339 in UTC with milliseconds; throws RangeError when it is none. */
export function instant(moment: string | Date): string {
  return new Date(moment).toISOString();
}
