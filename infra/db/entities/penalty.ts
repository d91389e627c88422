import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A penalty in the credit file of a subject (双公示), with the last day of its publicity. */
@Entity({ name: 'penalty' })
export class Penalty {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  violation!: string;

  @Column({ type: 'text' })
  facts!: string;

  @Column({ type: 'text' })
  basis!: string;

  @Column({ type: 'text' })
  content!: string;

  @Column({ type: 'bigint', name: 'amount_fen', nullable: true })
  amountFen!: string | null;

  @Column({ type: 'date', name: 'decided_on' })
  decidedOn!: string;

  @Column({ type: 'date', name: 'published_until' })
  publishedUntil!: string;

  /** The class that the office stated (轻微, 一般, 严重); null where it stated none. */
  @Column({ type: 'text', name: 'class', nullable: true })
  class!: string | null;

  /** The last day of publicity: the one that the office stated, or the most that the rules allow. */
  @Column({ type: 'date', name: 'publicity_until' })
  publicityUntil!: string;

  @Column({ type: 'uuid', name: 'import_id' })
  importId!: string;
}
