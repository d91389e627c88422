import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given out by a register of a department in a year. */
@Entity({ name: 'number_register' })
export class NumberRegisterYear {
  @PrimaryColumn({ type: 'text' })
  register!: string;

  @PrimaryColumn({ type: 'text' })
  department!: string;

  @PrimaryColumn({ type: 'integer' })
  year!: number;

  @Column({ type: 'integer' })
  last!: number;
}
