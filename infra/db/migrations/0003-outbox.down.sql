drop table returned_mail;
drop index outbox_push_order, outbox_of_notice, outbox_unreported, outbox_due;
create index outbox_due on outbox (due_at) where state in ('waiting', 'sending', 'accepted', 'refused');
alter table outbox drop column business_settled_at, drop column first_tried_at;
