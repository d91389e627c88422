import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An application for repair, as lists and pages show it. */
@Entity({ name: 'repair' })
export class Repair {
  @PrimaryColumn({ type: 'uuid', name: 'procedure_id' })
  procedureId!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'uuid', name: 'listing_id', nullable: true })
  listingId!: string | null;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  route!: string;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'timestamptz', name: 'filed_at' })
  filedAt!: Date;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'date', name: 'barred_until', nullable: true })
  barredUntil!: string | null;

  @Column({ type: 'uuid', name: 'penalty_id', nullable: true })
  penaltyId!: string | null;

  @Column({ type: 'boolean', name: 'publicity_stopped' })
  publicityStopped!: boolean;

  @Column({ type: 'date', name: 'published_anew_until', nullable: true })
  publishedAnewUntil!: string | null;
}
