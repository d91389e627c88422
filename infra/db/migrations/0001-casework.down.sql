drop table audit_head_stream, audit_head, audit_stream, audit_entry, pack_sign_off, idempotency, allocated_number,
  number_register, outbox, paper, task_assignment, measure_order, listing, notice, clock, task, procedure_subject,
  procedure_drift,  procedure, procedure_event, case_clock, case_file, service_consent, subject, person, department;
