-- What a reviewer had written and did not send with their decision, which comes back should that be undone.
alter table registration_decision add column beside jsonb not null default '{}';
