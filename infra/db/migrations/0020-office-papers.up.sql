-- Papers that belong to no procedure: a circular concerns many, a credit report one subject.
alter table paper
  alter column case_id drop not null,
  alter column procedure_id drop not null,
  alter column subject_id drop not null,
  add constraint paper_of_case check (num_nulls(case_id, procedure_id) in (0, 2));
create index paper_procedure on paper (procedure_id, kind);

-- Who was given which credit report (信用报告) and for which purpose; its paper has the same id.
create table credit_report (
  id uuid primary key,
  subject_id uuid not null references subject (id),
  -- The day (Asia/Shanghai) as of which it is valid.
  as_of date not null,
  purpose text not null,
  asked_by uuid not null,
  -- The office that it was issued to; null where the subject itself asked.
  department text,
  issued_at timestamptz not null
);
create index credit_report_subject on credit_report (subject_id, issued_at desc);
create index credit_report_department on credit_report (department, issued_at desc) where department is not null;
