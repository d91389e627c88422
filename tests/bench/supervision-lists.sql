-- A city of 100,000 open cases and as many measure orders: thirty departments, one with a tenth of all work, one deadline in twenty late.
insert into department (id, name_zh, name_en, mail)
  select 'department-' || n, '部门' || n, 'Department ' || n, n || '@example.test' from generate_series(1, 30) n;
insert into person (id, user_name, display_name, roles, department)
  select gen_random_uuid(), 'officer-' || n, '经办人' || n, '{officer}', 'department-' || n from generate_series(1, 30) n;
insert into subject (id, kind, name, code_kind, code_hash, code_sealed, code_masked, registered_at)
  select gen_random_uuid(), 'company', '虚构公司' || n, 'uscc', sha256(n::text::bytea), '', '****' || n, now()
  from generate_series(1, 20000) n;

create temporary table made as
  select n, gen_random_uuid() as case_id, gen_random_uuid() as procedure_id,
    'department-' || case when n % 10 = 0 then 1 else 2 + n % 29 end as department,
    (array ['drafting', 'in-review', 'noticing', 'defence', 'answering', 'deciding', 'supplementing'])[1 + n % 7] as stage,
    now() - (n * 37 % 240) * interval '1 day' as opened_at,
    case when n * 7919 % 100 < 5 then current_date - (n % 60) - 1 else current_date + 1 + n % 90 end as due_on,
    (select array_agg(id) from subject) [1 + n % 20000] as subject_id
  from generate_series(1, 100000) n;
insert into case_file
  select case_id, 'C-2026-' || lpad(n::text, 6, '0'), 'L10-black', '2022', 'hash', department, subject_id, opened_at from made;
insert into procedure
  select procedure_id, case_id, 'determination', stage, department, null, opened_at, null, 3, null,
    jsonb_build_object('id', procedure_id, 'stage', stage, 'pack', repeat(md5(n::text), 80)) from made;
insert into procedure_subject select procedure_id, subject_id from made;
insert into clock
  select procedure_id, 'decision-1', case_id, 'decision', 'to-act', 'running', 'officer', department, due_on - 30, due_on,
    (due_on + 1)::timestamp at time zone 'Asia/Shanghai', false, null,
    case when due_on < current_date then 'warning' end,
    jsonb_build_object('id', 'decision-1', 'name', 'decision', 'kind', 'to-act', 'state', 'running', 'due', due_on,
      'ledger', '[]'::jsonb, 'rungs', '[]'::jsonb, 'basis', jsonb_build_object('document', repeat('x', 60), 'article', '8'))
  from made;
insert into clock
  select procedure_id, 'legal-review-1', case_id, 'legal-review', 'to-act', 'met', 'reviewer', department, due_on - 90,
    due_on - 85, now() - interval '90 days', false, now() - interval '95 days', null, '{}' from made;
insert into task
  select procedure_id, 'work-1', case_id, 'determination', 'resubmit', 'officer', department, 'decision-1', opened_at, null
  from made;
insert into task
  select procedure_id, 'draft-1', case_id, 'determination', 'submit-for-review', 'officer', department, 'decision-1',
    opened_at, opened_at + interval '1 day' from made;
insert into supervision_order
  select procedure_id, 'decision-1', department || '-supervision-order-2026-' || n, case_id, 'determination', 'decision',
    department, now() - interval '20 days', current_date - 10 + n % 20,
    (current_date - 9 + n % 20)::timestamp at time zone 'Asia/Shanghai', case when n % 3 = 0 then now() end,
    case when n % 3 = 0 then '已办理。' end, null, null, null, null, null, null, '[]'
  from made where due_on < current_date and n % 2 = 0;
insert into measure_order
  select gen_random_uuid(), case_id, gen_random_uuid(), subject_id, 'limit-bidding', 'department-' || 1 + (n + other) % 30,
    (array ['ordered', 'accepted', 'in-force']) [1 + n % 3], null, opened_at,
    case when n % 3 = 2 then opened_at::date end, null
  from made, generate_series(0, 3) other where n % 4 = 0;
