-- What was asked by a key, hashed with the key: another request by it is refused. Of keys from before this isn't known.
alter table idempotency_key add column request bytea;
