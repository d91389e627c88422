drop table credit_report;
drop index paper_procedure;
-- Papers of no procedure cannot be told apart by older code: their case is then one that is not there.
alter table paper disable trigger paper_is_final;
update paper set
  case_id = coalesce(case_id, '00000000-0000-0000-0000-000000000000'),
  procedure_id = coalesce(procedure_id, '00000000-0000-0000-0000-000000000000'),
  subject_id = coalesce(subject_id, '00000000-0000-0000-0000-000000000000');
alter table paper enable trigger paper_is_final;
alter table paper
  drop constraint paper_of_case,
  alter column case_id set not null,
  alter column procedure_id set not null,
  alter column subject_id set not null;
