import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link of the audit chain of a stream; nobody may change it. */
@Entity({ name: 'audit_entry' })
export class AuditEntry {
  @PrimaryColumn({ type: 'text' })
  stream!: string;

  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'uuid', name: 'person_id', nullable: true })
  personId!: string | null;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'text' })
  object!: string;

  @Column({ type: 'text', name: 'content_hash' })
  contentHash!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'uuid', name: 'procedure_id', nullable: true })
  procedureId!: string | null;

  @Column({ type: 'integer', name: 'event_seq', nullable: true })
  eventSeq!: number | null;

  @Column({ type: 'text', name: 'previous_hash' })
  previousHash!: string;

  @Column({ type: 'text' })
  hash!: string;
}
