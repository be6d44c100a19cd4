-- What somebody typed in a form and has not sent: kept by itself while they write, for them alone, until it is sent or two weeks have passed.

create table unsent_form (
  person_id uuid not null references person on delete cascade,
  path text not null check (length(path) <= 300),     -- the page
  form text not null check (length(form) <= 100),     -- which of its forms
  title text not null check (length(title) <= 200),   -- what the page is called
  fields json not null check (length(fields::text) <= 70000), -- as sent: json keeps the order of the form, jsonb would not
  updated_at timestamptz not null,
  primary key (person_id, path, form)
);
create index unsent_form_updated_at on unsent_form (updated_at);
