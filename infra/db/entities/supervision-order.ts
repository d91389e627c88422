import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReplyRound } from '../../../domain/clock/rung';

/** A numbered supervision order with its reply day (Asia/Shanghai), its reply, when its clock ended, and how a supervisor closed it. */
@Entity({ name: 'supervision_order' })
export class SupervisionOrder {
  @PrimaryColumn({ type: 'uuid', name: 'procedure_id' })
  procedureId!: string;

  @PrimaryColumn({ type: 'text', name: 'clock_id' })
  clockId!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  clock!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'timestamptz', name: 'issued_at' })
  issuedAt!: Date;

  @Column({ type: 'date', name: 'reply_by' })
  replyBy!: string;

  @Column({ type: 'timestamptz', name: 'reply_due_at' })
  replyDueAt!: Date;

  @Column({ type: 'timestamptz', name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  reply!: string | null;

  @Column({ type: 'jsonb' })
  rounds!: ReplyRound[];

  @Column({ type: 'timestamptz', name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'circular_at', nullable: true })
  circularAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  ground!: string | null;

  @Column({ type: 'text', nullable: true })
  finding!: string | null;

  @Column({ type: 'text', name: 'finding_reason', nullable: true })
  findingReason!: string | null;

  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
