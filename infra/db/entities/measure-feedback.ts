import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One feedback on a measure as it was given; a wrong one stays beside the one that puts it right. */
@Entity({ name: 'measure_feedback' })
export class MeasureFeedback {
  @PrimaryColumn({ type: 'uuid', name: 'procedure_id' })
  procedureId!: string;

  @PrimaryColumn({ type: 'integer' })
  no!: number;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'text' })
  measure!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'text' })
  finding!: string;

  @Column({ type: 'text' })
  what!: string;

  @Column({ type: 'date', name: 'said_on' })
  saidOn!: string;

  /** How often the measure was applied, or the incentive granted, since the last feedback. */
  @Column({ type: 'integer', nullable: true })
  times!: number | null;

  @Column({ type: 'integer', nullable: true })
  corrects!: number | null;

  @Column({ type: 'timestamptz', name: 'given_at' })
  givenAt!: Date;
}
