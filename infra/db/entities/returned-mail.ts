import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mail that came back, until the procedure of its notice was told. */
@Entity({ name: 'returned_mail' })
export class ReturnedMail {
  @PrimaryColumn({ type: 'text', name: 'outbox_id' })
  outboxId!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'timestamptz', name: 'received_at' })
  receivedAt!: Date;

  @Column({ type: 'timestamptz', name: 'due_at' })
  dueAt!: Date;

  @Column({ type: 'text', nullable: true })
  told!: string | null;
}
