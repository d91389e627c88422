drop function check_lists(uuid, text, text, text, bytea, text, text, text, timestamptz);
drop function audit_reading(timestamptz, uuid, text, text, text, text);
