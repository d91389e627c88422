import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A clock of a procedure with its due day (Asia/Shanghai) and instant (UTC). */
@Entity({ name: 'clock' })
export class Clock {
  @PrimaryColumn({ type: 'uuid', name: 'procedure_id' })
  procedureId!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', name: 'owner_role' })
  ownerRole!: string;

  @Column({ type: 'text', name: 'owner_department', nullable: true })
  ownerDepartment!: string | null;

  @Column({ type: 'date', name: 'start_on' })
  startOn!: string;

  @Column({ type: 'date', name: 'due_on' })
  dueOn!: string;

  @Column({ type: 'timestamptz', name: 'due_at' })
  dueAt!: Date;

  @Column({ type: 'boolean' })
  provisional!: boolean;

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'text', name: 'last_rung', nullable: true })
  lastRung!: string | null;

  @Column({ type: 'jsonb' })
  content!: unknown;
}
