-- What an organisation says word for word comes before what is only like it: its own words, in their order.

-- All its words in one writing, in order: «Fundación O'Higgins, I.P.C.» → «fundacion ohiggins ipc».
create function directory_said(raw text) returns text language sql immutable parallel safe as $$
  select btrim(regexp_replace(directory_plain(
    regexp_replace(regexp_replace(raw, '[''’`´]', '', 'g'), '(\m[[:alpha:]])\.(?:(?=[[:alpha:]]\M)|\s(?=[[:alpha:]]\.))', '\1', 'g')),
    '[^a-z0-9]+', ' ', 'g'))
$$;

-- Words that mean nothing by themselves: of «mi mamá» only «mamá» is looked for.
create or replace function directory_split(raw text, out shown text, out word text) returns setof record
language sql immutable parallel safe as $$
  select w, p from (
    select w, directory_plain(w) as p from regexp_split_to_table(
      regexp_replace(lower(normalize(raw, nfkc)), '(\m[[:alpha:]])\.(?:(?=[[:alpha:]]\M)|\s(?=[[:alpha:]]\.))', '\1', 'g'),
      '[^[:alnum:]]+') w offset 0) once
  where length(p) > 1 and p ~ '^[a-z0-9]+$' and p <> all (
    '{de,la,el,en,para,con,los,las,por,del,un,una,unos,unas,que,se,su,sus,al,lo,le,les,es,son,como,mas,the,of,and,for,
      mi,mis,tu,tus,me,te,nos,nuestro,nuestra,nuestros,nuestras,yo,my,our,your}')
$$;

-- Each word of a text where it stands, as «field.word».
create function directory_placed(field text, raw text) returns tsvector language sql immutable parallel safe as $$
  select coalesce(string_agg(format('''%s.%s'':%s', field, left(word, 200), least(at, 16383)), ' '), '')::tsvector
  from regexp_split_to_table(directory_said(raw), ' ') with ordinality said (word, at) where word <> ''
$$;

-- The words of the name as «n.word», of the description as «d.word», of the answers in own words as «a.word»; the name whole as «=name».
alter table directory_entry add column said tsvector not null default '';
create index directory_entry_said on directory_entry using gin (said) with (fastupdate = off);

-- The places that say a query word for word, four bytes each; by the index, as in directory_hits.
create function directory_says(query tsquery) returns bytea language sql stable strict set enable_seqscan = off as $$
  select coalesce(string_agg(int4send(place), ''), '') from directory_entry where said @@ query
$$;

create or replace function directory_index() returns trigger language plpgsql as $$
declare
  mask bigint;
  more bigint;
  coded text[];
  said text;
  named tsvector;
  saying tsvector;
  literal tsvector;
  written text[];
  plain text[];
begin
  if new.state <> 'active' then
    delete from directory_entry where organization_id = new.id;
    return null;
  end if;
  select coalesce(bit_or(1::bigint << f.bit) filter (where f.bit < 64), 0),
      coalesce(bit_or(1::bigint << (f.bit - 64)) filter (where f.bit > 63), 0),
      coalesce(array_agg(distinct f.facet || '=' || f.value), '{}'), concat_ws(' ', new.name, new.known_as, new.kind_other, new.description, new.traits,
      (select p.words from directory_place p where p.comuna = new.comuna), string_agg(f.words, ' '))
    into mask, more, coded, said
    from directory_facet f join (
      select 'region' as facet, coalesce(new.region, case when new.abroad then 'abroad' end) as value
      union all select 'sector', new.sector
      union all select 'scope', new.scope
      union all select 'kind', unnest(new.kinds)
      union all select 'kind', 'direct' where new.intervenes
      union all select 'dimension', unnest(new.dimensions)
      union all select 'legalForm', new.legal_form
      union all select 'population', unnest(new.populations)
      union all select 'linking', case new.holds_linking_events when true then 'yes' when false then 'no' end
      union all select 'worksIn', unnest(new.works_in)
      union all select 'worksIn', left(unnest(new.works_in_comunas), 2)
      union all select 'whole', unnest(new.works_in)
      union all select 'alliances', case new.has_alliances when true then 'yes' when false then 'no' end) answer using (facet, value);
  named := directory_vector(concat_ws(' ', new.name, new.known_as));
  select array_agg(s.shown), array_agg(s.word) into written, plain from directory_split(said) s;
  select array_to_tsvector(coalesce(array_agg(distinct directory_stem(word)), '{}')) into saying from unnest(plain) word;
  -- What no person can type: an answer by its code, and the comunas where it works.
  saying := saying || array_to_tsvector(coded || coalesce((select array_agg(distinct 'works=' || w) from unnest(new.works_in_comunas) w), '{}'));
  literal := array_to_tsvector(array_remove(array['=' || left(directory_said(new.name), 500), '=' || left(directory_said(new.known_as), 500)], null))
    || directory_placed('n', concat_ws(' ', new.name, new.known_as)) || directory_placed('d', new.description)
    || directory_placed('a', concat_ws(' ', new.kind_other, new.traits));
  update directory_entry set name_key = directory_plain(new.name), updated_at = new.updated_at, facets = mask, more_facets = more, comuna = new.comuna,
    works_comunas = new.works_in_comunas, name_words = named, words = saying, said = literal, changed = pg_current_xact_id() where organization_id = new.id;
  if not found then
    insert into directory_entry (organization_id, name_key, updated_at, facets, more_facets, comuna, works_comunas, name_words, words, said)
      values (new.id, directory_plain(new.name), new.updated_at, mask, more, new.comuna, new.works_in_comunas, named, saying, literal);
  end if;
  insert into directory_lexicon (word, shown, stem)
    select distinct on (word) word, shown, directory_stem(word) from unnest(written, plain) s (shown, word)
    where word !~ '[0-9]' and not exists (select from directory_lexicon l where l.word = s.word)
    order by word, shown collate "C" desc;
  return null;
end $$;

-- Organisations that were there before.
update organization set updated_at = updated_at;
