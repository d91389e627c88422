import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed head over all audit streams; entries is a decimal string. */
@Entity({ name: 'audit_head' })
export class AuditHead {
  @PrimaryColumn({ type: 'bigint' })
  seq!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'integer' })
  streams!: number;

  @Column({ type: 'bigint' })
  entries!: string;

  @Column({ type: 'text' })
  root!: string;

  @Column({ type: 'text', name: 'previous_hash' })
  previousHash!: string;

  @Column({ type: 'text' })
  signature!: string;
}
