import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One procedure that a transfer of duties moves, and what became of it. */
@Entity({ name: 'duty_transfer_move' })
export class DutyTransferMove {
  @PrimaryColumn({ type: 'uuid', name: 'transfer_id' })
  transferId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'procedure_id' })
  procedureId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', nullable: true })
  fault!: string | null;

  @Column({ type: 'timestamptz', name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
