import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A numbered circular as it was issued: whom it addresses and what had stayed unresolved, never changed afterwards. */
@Entity({ name: 'circular' })
export class Circular {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text', unique: true })
  number!: string;

  @Column({ type: 'timestamptz', name: 'issued_at' })
  issuedAt!: Date;

  @Column({ type: 'uuid', name: 'issued_by' })
  issuedBy!: string;

  @Column({ type: 'date', name: 'from_day' })
  fromDay!: string;

  @Column({ type: 'date', name: 'to_day' })
  toDay!: string;

  @Column({ type: 'text' })
  remark!: string;

  @Column({ type: 'text', array: true })
  recipients!: string[];

  @Column({ type: 'jsonb' })
  lines!: unknown;

  @Column({ type: 'text' })
  sha256!: string;
}
