import { contentHash } from '../../policy/content-hash';
import { instant } from '../instant';
import type { Row } from '../projection/row';

/** All that an event row keeps as truth: the event and what its commit said beside it. */
export interface RecordedEvent {
  content: object;
  commitSeq: number;
  wakesAt: string | null;
  caseFile: Row | null;
}

/** Hashes an event row as the audit chain vouches for it: SHA-256 in hex of its canonical JSON. */
export function eventHash({ content, commitSeq, wakesAt, caseFile }: RecordedEvent): string {
  return contentHash({ content, commitSeq, wakesAt: wakesAt === null ? null : instant(wakesAt), caseFile });
}
