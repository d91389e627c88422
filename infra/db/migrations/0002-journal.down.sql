drop function record_commit(jsonb, boolean);
drop function write_derived(jsonb);
drop function append_audit(text, jsonb);
