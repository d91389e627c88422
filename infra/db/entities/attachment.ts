import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that belongs, or will belong, to a case; its bytes lie in the file store under its SHA-256. */
@Entity({ name: 'attachment' })
export class Attachment {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'bigint' })
  size!: string;

  @Column({ type: 'text' })
  scan!: string;

  @Column({ type: 'uuid', name: 'uploaded_by' })
  uploadedBy!: string;

  @Column({ type: 'timestamptz', name: 'uploaded_at' })
  uploadedAt!: Date;

  @Column({ type: 'uuid', name: 'procedure_id', nullable: true })
  procedureId!: string | null;

  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId!: string | null;

  @Column({ type: 'uuid', name: 'redacted_of', nullable: true })
  redactedOf!: string | null;

  @Column({ type: 'boolean' })
  kept!: boolean;
}
