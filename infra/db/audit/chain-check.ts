import type { AuditFault } from './audit-fault';
import { type AuditLine, beginning, lineText, linkHash } from './audit-line';

/** An entry as it stands, with its place and its links. */
export interface StandingEntry extends AuditLine {
  stream: string;
  seq: number;
  previous_hash: string;
  hash: string;
}

/** Follows the entries of all streams, given in order of stream and number, and finds the first broken link. */
export class ChainCheck {
  private stream: string | null = null;
  private seq = 0;
  private hash = beginning;

  /** Gives the fault that shows at this entry; null when it follows from the one before. */
  next(entry: StandingEntry): AuditFault | null {
    if (entry.stream !== this.stream) [this.stream, this.seq, this.hash] = [entry.stream, 0, beginning];
    const { stream, seq } = entry;
    if (seq !== this.seq + 1) return { stream, seq: this.seq + 1, what: 'the entry is missing' };
    if (linkHash(lineText(stream, entry), seq, entry.previous_hash) !== entry.hash)
      return { stream, seq, what: 'the entry was changed' };
    if (entry.previous_hash !== this.hash)
      return { stream, seq: this.seq, what: 'the entry was changed with its hash' };
    [this.seq, this.hash] = [seq, entry.hash];
    return null;
  }
}
