import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A request that acts, by person, route and key, with its answer once known. */
@Entity({ name: 'idempotency' })
export class IdempotentRequest {
  @PrimaryColumn({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @PrimaryColumn({ type: 'text' })
  route!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text', name: 'body_hash' })
  bodyHash!: string;

  @Column({ type: 'integer', nullable: true })
  status!: number | null;

  /** Kept as the text that was sent first, so that every repeat gets the same bytes. */
  @Column({ type: 'json', nullable: true })
  answer!: unknown;

  @Column({ type: 'timestamptz', name: 'begun_at', default: () => 'clock_timestamp()' })
  begunAt!: Date;
}
