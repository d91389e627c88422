import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A paper, final once written; a circular belongs to no case, a credit report to a subject alone, and only a text from before there were PDFs has none. */
@Entity({ name: 'paper' })
export class Paper {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column({ type: 'uuid', name: 'procedure_id', nullable: true })
  procedureId!: string | null;

  @Column({ type: 'uuid', name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text', name: 'template_version' })
  templateVersion!: string;

  @Column({ type: 'date' })
  dated!: string;

  @Column({ type: 'timestamptz', name: 'made_at' })
  madeAt!: Date;

  @Column({ type: 'text', nullable: true })
  department!: string | null;

  @Column({ type: 'text', nullable: true })
  number!: string | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'uuid', nullable: true })
  replaces!: string | null;

  @Column({ type: 'text', nullable: true })
  code!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  sheet!: object | null;

  @Column({ type: 'integer', nullable: true })
  pages!: number | null;

  @Column({ type: 'bytea', nullable: true })
  pdf!: Buffer | null;
}
