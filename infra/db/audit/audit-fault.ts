/** The first place where the audit does not hold: which stream, which entry (0 where none can be named), and what. */
export interface AuditFault {
  stream: string;
  seq: number;
  what: string;
}
