/** What a person can put right: printed as it is, without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
