/** One caught letter as the list shows it. */
export interface Letter {
  readonly id: string;
  /** When it was accepted, RFC 3339 UTC. */
  readonly acceptedAt: string;
  /** Sender and recipients of the envelope: where it really came from and went. */
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string | undefined;
  readonly attachments: readonly string[];
  /** The text body, or that of the page when there is none. */
  readonly text: string;
}
