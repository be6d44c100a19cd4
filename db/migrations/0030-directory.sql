-- Searching the directory: one row per public organisation, kept by a trigger in the transaction that changes it.
-- Why it is built so: docs/decisions/0030-directory-search.md.

create extension if not exists pg_trgm;

-- Each value of a facet has a bit, so that an organisation's facets are one number and a whole selection is counted in
-- one pass. `words` are what a person may type to mean the value. A new code of src/registry/codes.ts needs a row here.
create table directory_facet (
  bit smallint primary key check (bit between 0 and 62),
  facet text not null,
  value text not null,
  words text not null default '',
  unique (facet, value)
);

-- The names of comunas, so that organisations are found by the town they sit in.
create table directory_place (
  comuna text primary key,
  words text not null
);

create table directory_entry (
  organization_id uuid primary key references organization on delete cascade,
  name_key text collate "C" not null,   -- the name without case or accents: the alphabetical order
  updated_at timestamptz not null,
  facets bigint not null,               -- one bit per value, see directory_facet
  comuna text,
  name_words tsvector not null,         -- stems of the name: a hit here comes first
  words tsvector not null               -- stems of everything public
) with (toast_tuple_target = 128);
-- The long vector is kept out of the row: scans that count read a few bytes per organisation.
alter table directory_entry alter column words set storage external;

create index directory_entry_words on directory_entry using gin (words);
create index directory_entry_by_name on directory_entry (name_key, organization_id);
create index directory_entry_by_recency on directory_entry (updated_at desc, organization_id desc);

-- Words seen, so that a slip can be corrected to one of them. Never shrinks: a word of old does no harm.
create table directory_lexicon (
  word text primary key,                -- without accents
  shown text not null,                  -- as it was first written
  stem text not null
);
create index directory_lexicon_near on directory_lexicon using gin (word gin_trgm_ops);
create index directory_lexicon_stem on directory_lexicon (stem text_pattern_ops);

-- «Ñuñoa» → «nunoa».
create function directory_plain(raw text) returns text language sql immutable parallel safe as $$
  select translate(lower(normalize(raw, nfkc)), 'áàäâãåéèëêíìïîóòöôõúùüûñç', 'aaaaaaeeeeiiiiooooouuuunc')
$$;

-- Number and gender set aside: mujer, mujeres → mujer; voz, voces → voc; empresa, empresas → empr.
-- The Spanish stemmer that PostgreSQL ships keeps «mujer» and «mujeres» apart.
create function directory_stem(word text) returns text language sql immutable parallel safe as $$
  select regexp_replace(regexp_replace(word, 'z$', 'c'), '^([a-z]{3,}?)[aeo]?(s[aeo]?)?s?$', '\1')
$$;

-- The words of a text that mean something, as written and without accents.
create function directory_split(raw text, out shown text, out word text) returns setof record
language sql immutable parallel safe as $$
  select w, directory_plain(w) from regexp_split_to_table(lower(normalize(raw, nfkc)), '[^[:alnum:]]+') w
  where length(w) > 1 and directory_plain(w) ~ '^[a-z0-9]+$' and directory_plain(w) <> all (
    '{de,la,el,en,para,con,los,las,por,del,un,una,unos,unas,que,se,su,sus,al,lo,le,les,es,son,como,mas,the,of,and,for}')
$$;

create function directory_index() returns trigger language plpgsql as $$
declare
  said text;
begin
  if new.state <> 'active' then
    delete from directory_entry where organization_id = new.id;
    return null;
  end if;
  with f as (select * from directory_facet d where case d.facet
      when 'region' then d.value = new.region
      when 'sector' then d.value = new.sector
      when 'scope' then d.value = new.scope
      when 'kind' then d.value = any (new.kinds) or (d.value = 'direct' and new.intervenes)
      when 'dimension' then d.value = any (new.dimensions) end)
  select concat_ws(' ', new.name, new.known_as, new.kind_other, new.description, new.traits,
      (select words from directory_place p where p.comuna = new.comuna), (select string_agg(f.words, ' ') from f)) into said;
  insert into directory_entry
    select new.id, directory_plain(new.name), new.updated_at, directory_facets(new), new.comuna,
      (select array_to_tsvector(coalesce(array_agg(distinct directory_stem(word)), '{}')) from directory_split(concat_ws(' ', new.name, new.known_as))),
      (select array_to_tsvector(coalesce(array_agg(distinct directory_stem(word)), '{}')) from directory_split(said))
    on conflict (organization_id) do update set name_key = excluded.name_key, updated_at = excluded.updated_at,
      facets = excluded.facets, comuna = excluded.comuna, name_words = excluded.name_words, words = excluded.words;
  insert into directory_lexicon
    select distinct on (word) word, shown, directory_stem(word) from directory_split(said) where word !~ '[0-9]'
    order by word, shown collate "C" desc
    on conflict do nothing;
  return null;
end $$;
