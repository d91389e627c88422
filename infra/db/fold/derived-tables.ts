/** A table that follows from events alone: the column with the procedure, and the key that tells its rows apart. */
export interface DerivedTable {
  readonly name: string;
  readonly owner: string;
  readonly key: readonly string[];
}

/** The tables that follow from `procedure_event`, in the order in which rows can be inserted. */
export const derivedTables = [
  { name: 'procedure', owner: 'id', key: ['id'] },
  { name: 'procedure_subject', owner: 'procedure_id', key: ['procedure_id', 'subject_id'] },
  { name: 'task', owner: 'procedure_id', key: ['procedure_id', 'key'] },
  { name: 'clock', owner: 'procedure_id', key: ['procedure_id', 'id'] },
  { name: 'notice', owner: 'procedure_id', key: ['procedure_id'] },
  { name: 'listing', owner: 'procedure_id', key: ['procedure_id'] },
  { name: 'measure_order', owner: 'procedure_id', key: ['procedure_id'] },
  { name: 'measure_feedback', owner: 'procedure_id', key: ['procedure_id', 'no'] },
  { name: 'objection', owner: 'procedure_id', key: ['procedure_id'] },
  { name: 'repair', owner: 'procedure_id', key: ['procedure_id'] },
  { name: 'ban', owner: 'procedure_id', key: ['procedure_id'] },
  { name: 'supervision_order', owner: 'procedure_id', key: ['procedure_id', 'clock_id'] },
] as const satisfies readonly DerivedTable[];

/** The name of one of these tables. */
export type DerivedTableName = (typeof derivedTables)[number]['name'];
