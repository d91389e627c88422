/** What became of one mail of a notice, for the notice to be told. */
export interface DeliveryReport {
  /** Outbox id of the mail; with the result it is the identity of the report. */
  mail: string;
  /** The notice and its attempt of service that the mail belonged to. */
  notice: string;
  attempt: number;
  result: 'accepted' | 'bounced';
  /** Business instant of the server's answer (RFC 3339, UTC). */
  at: string;
  /** Accepted: the server's receipt; bounced: the reason. Holds no mail address. */
  reference: string;
}

/** Tells the notice; `refused` when the notice says that the report no longer concerns it. Anything but `unknown` is final. */
export type Report = (report: DeliveryReport) => Promise<'told' | 'closed' | 'refused' | 'unknown'>;
