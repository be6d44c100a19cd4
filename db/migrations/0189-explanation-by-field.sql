-- Each answer that is sent again as it was has its own explanation, and what its writer explained so far is kept until it is sent.

alter table registration add column explanation jsonb;

alter table registration_submission
  alter column explanation type jsonb using case when explanation is not null then jsonb_build_object('', explanation) end;
