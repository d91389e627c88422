import type { OutboxMessage } from '../../activities/contract';

/** The mails among the messages to the outside. */
export type MailMessage = Extract<OutboxMessage, { channel: 'mail' }>;

/** The pushes to a platform among the messages to the outside. */
export type PlatformMessage = Extract<OutboxMessage, { channel: 'platform' }>;

/** A row of the outbox that this relay has claimed and is sending now. */
export interface ClaimedRow<Message extends OutboxMessage = OutboxMessage> {
  id: string;
  message: Message;
  /** How often the row was claimed, this time included; a relay that lost its claim is known by an older number. */
  attempts: number;
  /** True when an earlier try may have arrived although nobody heard of it. */
  possibleDuplicate: boolean;
  /** When the row was claimed for the very first time, by the relay's clock. */
  firstTriedAt: Date;
}
