drop index procedure_event_deputy;
drop table duty_transfer_move;
drop table duty_transfer;
drop table absence;
