import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The signature of a named person under the assumed numbers of a pack. */
@Entity({ name: 'pack_sign_off' })
export class PackSignOff {
  @PrimaryColumn({ type: 'text', name: 'list_id' })
  listId!: string;

  @PrimaryColumn({ type: 'text' })
  version!: string;

  @PrimaryColumn({ type: 'text' })
  hash!: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'timestamptz', name: 'signed_at' })
  signedAt!: Date;
}
