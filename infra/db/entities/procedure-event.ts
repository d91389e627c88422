import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An event as a procedure said it, numbered per procedure; the truth of what happened. */
@Entity({ name: 'procedure_event' })
export class ProcedureEvent {
  @PrimaryColumn({ type: 'uuid', name: 'procedure_id' })
  procedureId!: string;

  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'uuid', name: 'by_person', nullable: true })
  byPerson!: string | null;

  @Column({ type: 'text', name: 'by_role' })
  byRole!: string;

  @Column({ type: 'jsonb' })
  content!: unknown;

  @Column({ type: 'integer', name: 'commit_seq' })
  commitSeq!: number;

  @Column({ type: 'timestamptz', name: 'wakes_at', nullable: true })
  wakesAt!: Date | null;

  @Column({ type: 'jsonb', name: 'case_file', nullable: true })
  caseFile!: unknown;

  @Column({ type: 'timestamptz', name: 'recorded_at', default: () => 'clock_timestamp()' })
  recordedAt!: Date;
}
