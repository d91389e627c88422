/** Says that a command could not be answered in time: nothing happened, or it is not known whether it did. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';

  constructor(readonly outcome: 'not-accepted' | 'outcome-unknown') {
    super(
      outcome === 'not-accepted'
        ? 'The casework engine cannot be reached; nothing happened. Try again.'
        : 'The outcome is not known yet; ask again with the same Idempotency-Key to get the true answer.',
    );
  }
}
