import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The end of an audit stream, to which its next entry is linked. */
@Entity({ name: 'audit_stream' })
export class AuditStream {
  @PrimaryColumn({ type: 'text' })
  stream!: string;

  @Column({ type: 'integer', name: 'last_seq' })
  lastSeq!: number;

  @Column({ type: 'text', name: 'last_hash' })
  lastHash!: string;
}
