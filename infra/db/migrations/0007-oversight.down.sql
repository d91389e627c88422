drop table circular;
create or replace function write_derived(derived jsonb) returns void language plpgsql as $$
begin
  perform write_derived_before_orders(derived);
  insert into supervision_order
    select * from jsonb_populate_recordset(null::supervision_order, derived -> 'supervision_order')
    on conflict (procedure_id, clock_id) do update set
      (number, department, issued_at, reply_by, reply_due_at, answered_at, reply, settled_at, circular_at) =
      row (excluded.number, excluded.department, excluded.issued_at, excluded.reply_by, excluded.reply_due_at,
        excluded.answered_at, excluded.reply, excluded.settled_at, excluded.circular_at);
end $$;
alter table supervision_order drop column ground, drop column finding, drop column finding_reason, drop column closed_at;
