import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An order to one department to take one measure, as lists and pages show it. */
@Entity({ name: 'measure_order' })
export class MeasureOrder {
  @PrimaryColumn({ type: 'uuid', name: 'procedure_id' })
  procedureId!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'uuid', name: 'listing_id' })
  listingId!: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'text' })
  measure!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'timestamptz', name: 'ordered_at' })
  orderedAt!: Date;

  @Column({ type: 'date', name: 'executed_on', nullable: true })
  executedOn!: string | null;

  @Column({ type: 'date', name: 'lifted_on', nullable: true })
  liftedOn!: string | null;
}
