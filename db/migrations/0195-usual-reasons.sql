-- The library of usual reasons for a correction: what staff keep of it, beside what was sent. Of every question where it names none.
create table usual_reason (
  field text not null,
  -- Two that differ in capitals, spaces or the full stop are one.
  key text not null generated always as (lower(regexp_replace(rtrim(reason, ' .'), '\s+', ' ', 'g'))) stored,
  reason text not null check (length(reason) between 1 and 500),
  removed_at timestamptz,
  primary key (field, key)
);

-- What a new mesa begins with: reasons that need no facts.
insert into usual_reason (field, reason) values
  ('', 'Falta esta respuesta.'),
  ('', 'Cuéntanos un poco más.'),
  ('', 'No calza con otra de tus respuestas: revísala.'),
  ('name', 'Escribe el nombre completo, además de la sigla.'),
  ('rut', 'Falta el RUT, y su forma jurídica lo tiene.'),
  ('description', 'Cuéntanos un poco más: con quiénes y cómo.'),
  ('allies', 'Nombra a las organizaciones con que trabajan.'),
  ('website', 'No pudimos abrir esta página: revisa la dirección.');
