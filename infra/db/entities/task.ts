import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of work that waits, or waited, for somebody. */
@Entity({ name: 'task' })
export class Task {
  @PrimaryColumn({ type: 'uuid', name: 'procedure_id' })
  procedureId!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  act!: string;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'text', name: 'clock_id', nullable: true })
  clockId!: string | null;

  @Column({ type: 'timestamptz', name: 'opened_at' })
  openedAt!: Date;

  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
