import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An objection against an entry, a notice, a record or the result of a repair, as lists and pages show it. */
@Entity({ name: 'objection' })
export class Objection {
  @PrimaryColumn({ type: 'uuid', name: 'procedure_id' })
  procedureId!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'uuid', name: 'target_id' })
  targetId!: string;

  @Column({ type: 'text', name: 'target_kind' })
  targetKind!: string;

  @Column({ type: 'text', name: 'target_sort' })
  targetSort!: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'integer' })
  level!: number;

  @Column({ type: 'text' })
  ground!: string;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'timestamptz', name: 'filed_at' })
  filedAt!: Date;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  remedy!: string | null;

  @Column({ type: 'text', nullable: true })
  corrected!: string | null;

  @Column({ type: 'date', name: 'notice_until', nullable: true })
  noticeUntil!: string | null;
}
