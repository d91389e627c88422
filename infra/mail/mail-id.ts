import { createHash } from 'node:crypto';

/** The Message-ID of an outbox row: the same for every try, and saying nothing about the row. */
export function messageIdOf(outboxId: string, domain: string): string {
  return `<${createHash('sha256').update(outboxId).digest('hex').slice(0, 40)}@${domain}>`;
}
