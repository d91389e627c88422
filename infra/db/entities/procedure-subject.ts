import { Entity, PrimaryColumn } from 'typeorm';

/** A subject whom a procedure concerns, who may therefore see it. */
@Entity({ name: 'procedure_subject' })
export class ProcedureSubject {
  @PrimaryColumn({ type: 'uuid', name: 'procedure_id' })
  procedureId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;
}
