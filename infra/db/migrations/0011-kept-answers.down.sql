alter table idempotency alter column answer type jsonb using answer::jsonb;
