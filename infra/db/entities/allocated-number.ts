import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number given out, for ever, to the act of this key. */
@Entity({ name: 'allocated_number' })
export class AllocatedNumber {
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  register!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'timestamptz', name: 'allocated_at', default: () => 'clock_timestamp()' })
  allocatedAt!: Date;
}
