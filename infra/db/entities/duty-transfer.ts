import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A transfer of duties from one department to another, proposed by one person and applied by another. */
@Entity({ name: 'duty_transfer' })
export class DutyTransfer {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text', name: 'from_department' })
  fromDepartment!: string;

  @Column({ type: 'text', name: 'to_department' })
  toDepartment!: string;

  @Column({ type: 'text', array: true })
  lists!: string[];

  @Column({ type: 'date', name: 'effective_on' })
  effectiveOn!: string;

  @Column({ type: 'text' })
  basis!: string;

  @Column({ type: 'uuid', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'timestamptz', name: 'proposed_at' })
  proposedAt!: Date;

  @Column({ type: 'uuid', name: 'applied_by', nullable: true })
  appliedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'applied_at', nullable: true })
  appliedAt!: Date | null;

  @Column({ type: 'uuid', name: 'withdrawn_by', nullable: true })
  withdrawnBy!: string | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'completed_at', nullable: true })
  completedAt!: Date | null;
}
