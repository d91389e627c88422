import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An honour in the credit file of a subject, such as an A-level taxpayer of a year. */
@Entity({ name: 'honour' })
export class Honour {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'text', nullable: true })
  number!: string | null;

  @Column({ type: 'uuid', name: 'import_id' })
  importId!: string;
}
