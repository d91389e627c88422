-- The orders of a cell of the measure matrix, and the cases of a subject on its page, are found by this index alone.
create index measure_order_cell on measure_order (subject_id, department, stage) include (procedure_id, case_id);
