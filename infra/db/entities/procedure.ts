import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest snapshot of a procedure. */
@Entity({ name: 'procedure' })
export class Procedure {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'timestamptz', name: 'opened_at' })
  openedAt!: Date;

  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'integer', name: 'last_seq' })
  lastSeq!: number;

  @Column({ type: 'timestamptz', name: 'wakes_at', nullable: true })
  wakesAt!: Date | null;

  @Column({ type: 'jsonb' })
  snapshot!: unknown;
}
