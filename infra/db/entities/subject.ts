import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A subject of cases: the code is sealed, found by keyed hash and shown masked. */
@Entity({ name: 'subject' })
export class Subject {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'code_kind' })
  codeKind!: string;

  @Column({ type: 'bytea', name: 'code_hash' })
  codeHash!: Buffer;

  @Column({ type: 'bytea', name: 'code_sealed' })
  codeSealed!: Buffer;

  @Column({ type: 'text', name: 'code_masked' })
  codeMasked!: string;

  @Column({ type: 'text', name: 'code_public', nullable: true })
  codePublic!: string | null;

  @Column({ type: 'timestamptz', name: 'registered_at' })
  registeredAt!: Date;
}
