-- A decision on a registration can be undone while its letters wait.

alter table registration_decision
  add column state_before text,
  add column undo_until timestamptz,  -- null: it cannot be undone
  add column undone_at timestamptz,
  add column undone_by uuid,
  add check ((undo_until is null) or (state_before is not null));
