drop index clock_of_task, case_file_by_opening, measure_order_by_ordering, procedure_by_opening;
drop function check_lists(uuid, text, text, text, bytea, text, text, text, timestamptz);
drop function audit_reading(timestamptz, uuid, text, text, text, text);
