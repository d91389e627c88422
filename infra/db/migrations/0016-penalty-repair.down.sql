drop function write_derived(jsonb);
alter function write_derived_before_penalty_repairs(jsonb) rename to write_derived;
drop view penalty_publicity;
delete from repair where listing_id is null;
alter table repair
  drop constraint repair_of_one_thing,
  drop column penalty_id,
  drop column publicity_stopped,
  drop column published_anew_until,
  alter column listing_id set not null;
alter table penalty drop column class, drop column publicity_until;
