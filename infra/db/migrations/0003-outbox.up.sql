-- What the relay needs: claims that stay quick, pushes in their order, and what the mail servers send back.
alter table outbox
  add column first_tried_at timestamptz,
  -- The business instant of the answer: the wall clock moved by the training clock of the case at that moment.
  add column business_settled_at timestamptz;

-- `due_at` of a row in `sending` is the end of the claim: a relay that lives keeps moving it on.
drop index outbox_due;
create index outbox_due on outbox (channel, due_at) where state in ('waiting', 'sending');
create index outbox_unreported on outbox (due_at)
  where state in ('accepted', 'refused') and content #>> '{notice,id}' is not null;
create index outbox_of_notice on outbox ((content #>> '{notice,id}')) where content #>> '{notice,id}' is not null;
create index outbox_push_order on outbox ((content ->> 'listing'), ((content ->> 'seq')::integer))
  where channel = 'platform' and state in ('waiting', 'sending', 'not-connected');

create table returned_mail (
  outbox_id text primary key references outbox (id),
  -- The server's words without any address.
  reason text not null,
  -- Business instant.
  at timestamptz not null,
  received_at timestamptz not null,
  due_at timestamptz not null,
  told text check (told in ('told', 'closed', 'refused'))
);
create index returned_mail_untold on returned_mail (due_at) where told is null;
