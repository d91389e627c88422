import { simpleParser } from 'mailparser';
import { withoutAddresses } from './without-addresses';

/** What a mail to a return address says: the mail failed and why, something else about delivery, or nothing of the kind. */
export type DeliveryStatus = { says: 'failed'; reason: string } | { says: 'not-failed' } | { says: 'nothing' };

/** Reads a delivery status report of RFC 3464; `delayed`, `delivered`, `relayed` and `expanded` are no bounce. */
export async function readDeliveryStatus(mail: Buffer): Promise<DeliveryStatus> {
  const parsed = await simpleParser(mail, { keepDeliveryStatus: true, skipImageLinks: true, skipTextLinks: true });
  const part = parsed.attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  const recipients = fieldGroups(part?.content.toString('utf8') ?? '').filter((group) => group.has('action'));
  if (recipients.length === 0) return { says: 'nothing' };
  const failed = recipients.find((group) => group.get('action')?.toLowerCase() === 'failed');
  if (!failed) return { says: 'not-failed' };
  const words = [failed.get('status'), failed.get('diagnostic-code')].filter((text) => text !== undefined);
  return { says: 'failed', reason: withoutAddresses(words.join(' ')) || 'failed without a stated reason' };
}

/** One group for the whole mail, then one per recipient, with empty lines between; field names in lower case. */
function fieldGroups(text: string): Map<string, string>[] {
  const unfolded = text.replace(/\r\n/g, '\n').replace(/\n[ \t]+/g, ' ');
  return unfolded.split(/\n{2,}/).map((group) => new Map(group.split('\n').flatMap(fieldOf)));
}

function fieldOf(line: string): [string, string][] {
  const colon = line.indexOf(':');
  return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
}
