-- The record of a penalty is repaired too; its publicity follows its class, and stops and starts with the row of its repair.
alter table penalty
  add column class text check (class in ('minor', 'general', 'serious')),
  -- The last day of publicity: the one that the office stated, or the most that the rules allow.
  add column publicity_until date;
update penalty set publicity_until = published_until;
alter table penalty alter column publicity_until set not null;

alter table repair
  alter column listing_id drop not null,
  add column penalty_id uuid,
  add column publicity_stopped boolean not null default false,
  -- Last day of publicity that runs anew after a false commitment.
  add column published_anew_until date,
  add constraint repair_of_one_thing check ((listing_id is null) <> (penalty_id is null));
alter table repair alter column publicity_stopped drop default;
create index repair_penalty on repair (penalty_id);

-- Until when the public sees each penalty, by the training clock of the case of its repair; one whose publicity a granted
-- repair stopped is not seen at all.
create view penalty_publicity as
  select p.*, coalesce(r.anew, p.publicity_until) as shown_until, coalesce(r.stopped, false) as stopped,
    coalesce(r.offset_ms, 0) as offset_ms
  from penalty p
  left join lateral (
    select bool_or(rp.publicity_stopped) as stopped, max(rp.published_anew_until) as anew, max(cc.offset_ms) as offset_ms
    from repair rp left join case_clock cc on cc.case_id = rp.case_id where rp.penalty_id = p.id) r on true;

alter function write_derived(jsonb) rename to write_derived_before_penalty_repairs;
create function write_derived(derived jsonb) returns void language plpgsql as $$
begin
  perform write_derived_before_penalty_repairs(jsonb_set(derived, '{repair}', '[]'));
  insert into repair
    select * from jsonb_populate_recordset(null::repair, derived -> 'repair')
    on conflict (procedure_id) do update set
      (department, stage, outcome, decided_on, barred_until, publicity_stopped, published_anew_until) =
      row (excluded.department, excluded.stage, excluded.outcome, excluded.decided_on, excluded.barred_until,
        excluded.publicity_stopped, excluded.published_anew_until);
end $$;
