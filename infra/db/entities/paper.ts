import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A rendered paper, final once written. */
@Entity({ name: 'paper' })
export class Paper {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'uuid', name: 'procedure_id' })
  procedureId!: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

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
}
