import type { DataSource } from 'typeorm';
import type { Bilingual } from '../../domain/policy/sourced';
import type { Sealing } from '../crypto/sealing';

/** A check of the lists: who asks about which code and why, and the identity under which it is done once. */
export interface CheckRequest {
  person: string;
  role: string;
  department: string | null;
  code: string;
  purpose: string;
  /** Instant, RFC 3339 UTC. */
  at: string;
  route: string;
  key: string;
  bodyHash: string;
}

/** An entry in effect against somebody, with the measures that the asking department takes because of it. */
export interface Hit {
  entry: string;
  list: string;
  polarity: 'black' | 'red';
  title: Bilingual;
  decision: string;
  /** Last day, `YYYY-MM-DD` in Asia/Shanghai. */
  until: string;
  marks: string[];
  measures: string[];
}

/** A ban in force against somebody. */
export interface BanHit {
  ban: string;
  number: string;
  department: string;
  /** Codes of the sectors. */
  sectors: string[];
  permanent: boolean;
  from: string;
  /** Last day, `YYYY-MM-DD` in Asia/Shanghai; null for a permanent ban. */
  until: string | null;
}

/** What a check finds on a business day. */
export interface Finding {
  checkedOn: string;
  hits: Hit[];
  bans: BanHit[];
}

/**
 * Checks somebody against the lists: one statement finds the entries, published or not, keeps them as the answer under the
 * key and writes the reading into the audit; all of it or nothing. Null where the key was used before.
 */
export type ListCheck = (check: CheckRequest) => Promise<Finding | null>;

/** Makes the check of the lists. */
export function createListCheck(dataSource: DataSource, sealing: Sealing): ListCheck {
  return async ({ person, route, key, bodyHash, code, department, role, purpose, at }) => {
    const [row]: { found: Finding | null }[] = await dataSource.query(
      'select check_lists($1, $2, $3, $4, $5, $6, $7, $8, $9) as found',
      [person, route, key, bodyHash, sealing.fingerprint(code), department, role, purpose, at],
    );
    return row?.found ?? null;
  };
}
