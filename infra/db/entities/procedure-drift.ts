import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A procedure whose rows are folded from its events, since its workflow remembers other instants. */
@Entity({ name: 'procedure_drift' })
export class ProcedureDrift {
  @PrimaryColumn({ type: 'uuid', name: 'procedure_id' })
  procedureId!: string;

  @Column({ type: 'timestamptz', name: 'noticed_at', default: () => 'clock_timestamp()' })
  noticedAt!: Date;
}
