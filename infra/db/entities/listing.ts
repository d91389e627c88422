import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entry on a list as lists and pages show it; days are Asia/Shanghai. */
@Entity({ name: 'listing' })
export class Listing {
  @PrimaryColumn({ type: 'uuid', name: 'procedure_id' })
  procedureId!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: string;

  @Column({ type: 'text', name: 'list_id' })
  listId!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'text' })
  party!: string;

  @Column({ type: 'uuid', name: 'principal_id', nullable: true })
  principalId!: string | null;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'text', name: 'decision_number' })
  decisionNumber!: string;

  @Column({ type: 'date', name: 'decided_on' })
  decidedOn!: string;

  @Column({ type: 'text' })
  criterion!: string;

  @Column({ type: 'text' })
  summary!: string;

  @Column({ type: 'boolean' })
  displayed!: boolean;

  @Column({ type: 'date', name: 'display_from' })
  displayFrom!: string;

  @Column({ type: 'date', name: 'display_until' })
  displayUntil!: string;

  @Column({ type: 'text', array: true })
  marks!: string[];

  @Column({ type: 'text', name: 'exit_ground', nullable: true })
  exitGround!: string | null;

  @Column({ type: 'date', name: 'exit_on', nullable: true })
  exitOn!: string | null;
}
