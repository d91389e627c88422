import type { Hand } from '../../domain/access/roles';
import type { SubjectKind } from '../../domain/policy/policy-pack';

/** Keeps who somebody is: codes sealed, found by keyed hash, told apart by an opaque id. */
export interface SubjectRegister {
  /** Registers somebody by code, or finds him, and returns the id; never two ids for one code. */
  register(subject: { code: string; name: string; kind: SubjectKind }): Promise<string>;
  find(code: string): Promise<string | null>;
  /** The code in clear; whoever calls this has recorded why. */
  reveal(subject: string): Promise<string | null>;
}

/** One thing that somebody did or saw, for the chain that nobody may change. */
export interface AuditLine {
  /** A case id, or `access` for personal numbers, checks and payloads. */
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

/** Keeps who agreed to electronic service; the address is sealed. */
export interface ServiceConsents {
  give(subject: string, mail: string, by: string): Promise<void>;
  withdraw(subject: string): Promise<void>;
}

/** Gives out case numbers; the same key gets the same number again. */
export interface CaseNumbers {
  allocate(request: { department: string; year: number; key: string }): Promise<string>;
}
