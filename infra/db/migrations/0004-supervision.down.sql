drop index procedure_counted, clock_late, measure_order_feedback;
drop function write_derived(jsonb);
alter function write_derived_before_orders(jsonb) rename to write_derived;
delete from task_assignment where task_key like 'answer-order-%';
delete from task where act = 'answer-order';
drop table supervision_order;
