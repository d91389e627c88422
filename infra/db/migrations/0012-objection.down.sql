drop function write_derived(jsonb);
alter function write_derived_before_objections(jsonb) rename to write_derived;
drop table objection;
