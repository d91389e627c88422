import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The service of one notice as lists and pages show it. */
@Entity({ name: 'notice' })
export class Notice {
  @PrimaryColumn({ type: 'uuid', name: 'procedure_id' })
  procedureId!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text' })
  purpose!: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'text', nullable: true })
  channel!: string | null;

  @Column({ type: 'date', name: 'served_on', nullable: true })
  servedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  proof!: string | null;

  @Column({ type: 'timestamptz', name: 'opened_at', nullable: true })
  openedAt!: Date | null;
}
