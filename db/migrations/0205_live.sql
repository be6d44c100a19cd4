-- What happened, for whoever watches it happen: kept in order for a day, so that who was cut off is told what they missed.
create table live_event (
  id bigint generated always as identity primary key,
  topic text not null check (length(topic) between 1 and 100),
  at timestamptz not null
);
create index live_event_topic on live_event (topic, id);
