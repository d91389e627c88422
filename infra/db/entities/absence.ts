import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An absence with its deputy; both days in Asia/Shanghai, both included. */
@Entity({ name: 'absence' })
export class Absence {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  @Column({ type: 'uuid', name: 'deputy_id' })
  deputyId!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'date', name: 'from_day' })
  fromDay!: string;

  @Column({ type: 'date', name: 'until_day' })
  untilDay!: string;

  @Column({ type: 'text', array: true })
  lent!: string[];

  @Column({ type: 'uuid', name: 'entered_by' })
  enteredBy!: string;

  @Column({ type: 'timestamptz', name: 'entered_at' })
  enteredAt!: Date;

  @Column({ type: 'uuid', name: 'cancelled_by', nullable: true })
  cancelledBy!: string | null;

  @Column({ type: 'timestamptz', name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;
}
