import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A credit report that was issued: of whom, valid as of which day, to whom and for which purpose; its paper has the same id. */
@Entity({ name: 'credit_report' })
export class CreditReport {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'date', name: 'as_of' })
  asOf!: string;

  @Column({ type: 'text' })
  purpose!: string;

  @Column({ type: 'uuid', name: 'asked_by' })
  askedBy!: string;

  @Column({ type: 'text', nullable: true })
  department!: string | null;

  @Column({ type: 'timestamptz', name: 'issued_at' })
  issuedAt!: Date;
}
