import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A calendar year loaded after the rules of the installation, with the hash of its days and who loaded it. */
@Entity({ name: 'calendar_year' })
export class CalendarYear {
  @PrimaryColumn({ type: 'integer' })
  year!: number;

  @Column({ type: 'jsonb' })
  content!: unknown;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'text', name: 'applied_by' })
  appliedBy!: string;

  @Column({ type: 'timestamptz', name: 'applied_at' })
  appliedAt!: Date;

  @Column({ type: 'timestamptz', name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
