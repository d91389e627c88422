import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A consent to electronic service (民事诉讼法 art. 90), current until withdrawn. */
@Entity({ name: 'service_consent' })
export class ServiceConsent {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'bytea', name: 'mail_sealed' })
  mailSealed!: Buffer;

  @Column({ type: 'text', name: 'mail_masked' })
  mailMasked!: string;

  @Column({ type: 'timestamptz', name: 'given_at' })
  givenAt!: Date;

  @Column({ type: 'uuid', name: 'given_by' })
  givenBy!: string;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}
