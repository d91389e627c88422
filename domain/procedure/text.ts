import { DomainError } from '../errors';

/** Refuses an empty or over-long text, naming the field; `most` counts characters. */
export function requireText(text: string, field: string, most = 4000): void {
  if (text.trim() === '') throw new DomainError('malformed', `"${field}" must not be empty.`, field);
  if (text.length > most)
    throw new DomainError('malformed', `"${field}" has ${text.length} characters; ${most} are the most.`, field);
}
