import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mandate by which an agent may act for a subject, with its letter of authority; both days in Asia/Shanghai. */
@Entity({ name: 'mandate' })
export class Mandate {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'uuid', name: 'agent_id' })
  agentId!: string;

  @Column({ type: 'text', array: true })
  scope!: string[];

  @Column({ type: 'date', name: 'from_day' })
  fromDay!: string;

  @Column({ type: 'date', name: 'until_day' })
  untilDay!: string;

  @Column({ type: 'uuid', name: 'letter_id' })
  letterId!: string;

  @Column({ type: 'uuid', name: 'filed_by' })
  filedBy!: string;

  @Column({ type: 'timestamptz', name: 'filed_at' })
  filedAt!: Date;

  @Column({ type: 'boolean', nullable: true })
  accepted!: boolean | null;

  @Column({ type: 'uuid', name: 'settled_by', nullable: true })
  settledBy!: string | null;

  @Column({ type: 'timestamptz', name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'uuid', name: 'revoked_by', nullable: true })
  revokedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
