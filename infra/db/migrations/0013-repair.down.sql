drop function write_derived(jsonb);
alter function write_derived_before_repairs(jsonb) rename to write_derived;
drop table repair;
