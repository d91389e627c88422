import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A table that an office sent in, from reading to its end. */
@Entity({ name: 'import_batch' })
export class ImportBatch {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'jsonb' })
  actor!: object;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', nullable: true })
  mode!: string | null;

  @Column({ type: 'integer', name: 'row_count' })
  rowCount!: number;

  @Column({ type: 'integer', name: 'faulty_count' })
  faultyCount!: number;

  @Column({ type: 'integer', name: 'done_count' })
  doneCount!: number;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'timestamptz', name: 'sent_at' })
  sentAt!: Date;

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'held_until', nullable: true })
  heldUntil!: Date | null;
}
