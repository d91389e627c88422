import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of an import with its faults and what became of it. */
@Entity({ name: 'import_row' })
export class ImportRow {
  @PrimaryColumn({ type: 'uuid', name: 'import_id' })
  importId!: string;

  @PrimaryColumn({ type: 'integer' })
  line!: number;

  @Column({ type: 'bytea', nullable: true })
  sealed!: Buffer | null;

  @Column({ type: 'jsonb' })
  faults!: object;

  @Column({ type: 'jsonb', nullable: true })
  outcome!: object | null;
}
