drop trigger case_passes_on on procedure_event;
drop function pass_case_on();
drop function department_after_transfers(uuid, text);
drop index procedure_event_deputy;
drop table duty_transfer_move;
drop table duty_transfer;
drop table absence;
