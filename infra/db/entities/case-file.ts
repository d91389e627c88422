import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The row that groups the procedures of one subject and one matter. */
@Entity({ name: 'case_file' })
export class CaseFile {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text', name: 'list_id' })
  listId!: string;

  @Column({ type: 'text', name: 'policy_version' })
  policyVersion!: string;

  @Column({ type: 'text', name: 'policy_hash' })
  policyHash!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'timestamptz', name: 'opened_at' })
  openedAt!: Date;
}
