/** The business instant of a case by its clock row `cc`; $1 is now. */
export const businessNow = `$1::timestamptz + coalesce(cc.offset_ms, 0) * interval '1 ms'`;

/** No case is further ahead than this, so that an index finds what can be late before each case is asked; $1 is now. */
const furthest = `$1::timestamptz + coalesce((select max(offset_ms) from case_clock where offset_ms > 0), 0) * interval '1 ms'`;

/** The condition, on `k` and `cc`, that a deadline to act has passed by the business clock of its case; $1 is now. */
export const isLate = `k.state = 'running' and k.kind = 'to-act' and k.due_at <= ${furthest} and k.due_at <= ${businessNow}`;

/** The condition that a procedure of the case of `cc` has a late deadline, for the rows of a page; $1 is now. */
export const hasLate = (procedure: string) =>
  `exists (select from clock k where k.procedure_id = ${procedure} and ${isLate})`;

/** Every procedure with a late deadline, once, as a table `late (procedure_id)`; $1 is now. A join that no column needs is left out. */
export const lateProcedures = `late as not materialized (
  select distinct k.procedure_id from clock k left join case_clock cc on cc.case_id = k.case_id where ${isLate})`;
