-- An answer is kept as the text that was sent: jsonb would sort its fields, and a repeated request would get another text.
alter table idempotency alter column answer type json using answer::json;
