import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A case that a loaded calendar year concerns: when its procedures were told, and which deadlines moved. */
@Entity({ name: 'calendar_case' })
export class CalendarCase {
  @PrimaryColumn({ type: 'integer' })
  year!: number;

  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'timestamptz', name: 'told_at', nullable: true })
  toldAt!: Date | null;

  @Column({ type: 'jsonb', default: () => "'[]'" })
  moved!: unknown;
}
