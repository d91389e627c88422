import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the training clock of a case is ahead of the wall clock, in milliseconds as a decimal string. */
@Entity({ name: 'case_clock' })
export class CaseClock {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'bigint', name: 'offset_ms' })
  offsetMs!: string;
}
