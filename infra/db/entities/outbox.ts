import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A message to the outside under its stable id, with the state of its delivery. */
@Entity({ name: 'outbox' })
export class OutboxEntry {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'uuid', name: 'procedure_id' })
  procedureId!: string;

  @Column({ type: 'text' })
  channel!: string;

  @Column({ type: 'jsonb' })
  content!: unknown;

  @Column({ type: 'text', default: () => "'waiting'" })
  state!: string;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ type: 'boolean', name: 'possible_duplicate', default: false })
  possibleDuplicate!: boolean;

  @Column({ type: 'timestamptz', name: 'written_at', default: () => 'clock_timestamp()' })
  writtenAt!: Date;

  @Column({ type: 'timestamptz', name: 'due_at', default: () => 'clock_timestamp()' })
  dueAt!: Date;

  @Column({ type: 'timestamptz', name: 'sending_since', nullable: true })
  sendingSince!: Date | null;

  @Column({ type: 'timestamptz', name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'timestamptz', name: 'first_tried_at', nullable: true })
  firstTriedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'business_settled_at', nullable: true })
  businessSettledAt!: Date | null;
}
