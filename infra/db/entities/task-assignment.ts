import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who works on a task; no legal act, so it lives in the database only. */
@Entity({ name: 'task_assignment' })
export class TaskAssignment {
  @PrimaryColumn({ type: 'uuid', name: 'procedure_id' })
  procedureId!: string;

  @PrimaryColumn({ type: 'text', name: 'task_key' })
  taskKey!: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'uuid', name: 'assigned_by' })
  assignedBy!: string;

  @Column({ type: 'timestamptz', name: 'assigned_at' })
  assignedAt!: Date;
}
