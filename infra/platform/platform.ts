import type { PlatformMessage } from '../relay/claimed-row';

/** The city credit platform, to which entries and their removals are pushed. */
export interface Platform {
  /** False while the installation names no platform: pushes are kept then, and drained in order after it does. */
  readonly connected: boolean;
  /**
   * Pushes one change; repeating it is harmless by its id. Throws PlatformRefusal when the platform will never take this
   * message, any other error when it may later.
   */
  push(message: PlatformMessage): Promise<'not-connected' | 'delivered'>;
}

/** The platform read the message and will not take it, now or later; the text holds its answer. */
export class PlatformRefusal extends Error {
  override readonly name = 'PlatformRefusal';
}
