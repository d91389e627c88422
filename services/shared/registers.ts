import type { Hand } from '../../domain/access/roles';

/** One thing that somebody did or saw, for the chain that nobody may change. */
export interface AuditLine {
  /** A case id, or `access` for payloads and sign-offs. */
  stream: string;
  by: Hand;
  /** Past tense, such as `number-unmasked`. */
  action: string;
  /** What it was done to, by opaque ids. */
  object: string;
  /** What was said, kept as a hash only. */
  content: object;
  reason: string | null;
}

/** Appends to the audit chain. */
export interface Audit {
  append(line: AuditLine): Promise<void>;
}

/** Gives out the numbers of one register; the same key gets the same number again. */
export interface Numbers {
  allocate(request: { department: string; year: number; key: string }): Promise<string>;
}
