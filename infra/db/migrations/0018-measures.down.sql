drop function write_derived(jsonb);
alter function write_derived_before_measures(jsonb) rename to write_derived;
alter table supervision_order drop column rounds;
drop table measure_feedback;
