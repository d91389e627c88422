import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The end of a stream as a head signed it. */
@Entity({ name: 'audit_head_stream' })
export class AuditHeadStream {
  @Column({ type: 'bigint', name: 'head_seq' })
  headSeq!: string;

  @PrimaryColumn({ type: 'text' })
  stream!: string;

  @PrimaryColumn({ type: 'integer', name: 'last_seq' })
  lastSeq!: number;

  @Column({ type: 'text', name: 'last_hash' })
  lastHash!: string;
}
