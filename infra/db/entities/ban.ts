import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A ban from a market or an occupation, as lists, checks and pages show it. */
@Entity({ name: 'ban' })
export class Ban {
  @PrimaryColumn({ type: 'uuid', name: 'procedure_id' })
  procedureId!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'uuid', name: 'listing_id' })
  listingId!: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'text', nullable: true })
  number!: string | null;

  @Column({ type: 'text', array: true })
  sectors!: string[];

  @Column({ type: 'boolean' })
  permanent!: boolean;

  /** The last day (Asia/Shanghai); null for a permanent ban. */
  @Column({ type: 'date', nullable: true })
  until!: string | null;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'boolean' })
  told!: boolean;

  @Column({ type: 'timestamptz', name: 'proposed_at' })
  proposedAt!: Date;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'date', name: 'in_force_from', nullable: true })
  inForceFrom!: string | null;

  @Column({ type: 'text', name: 'end_ground', nullable: true })
  endGround!: string | null;

  @Column({ type: 'date', name: 'ended_on', nullable: true })
  endedOn!: string | null;
}
