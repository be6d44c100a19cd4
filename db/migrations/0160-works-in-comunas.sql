-- Organisations say where they work down to the comuna. What they said of regions stands as it was said.

alter table organization add column works_in_comunas text[] not null default '{}';
alter table directory_entry add column works_comunas text[] not null default '{}';

-- «worksIn»: somewhere in the region, be it the whole or a comuna of it. «whole»: the whole region.
alter table directory_facet drop constraint directory_facet_bit_check,
  add constraint directory_facet_bit_check check (bit between 0 and 127 and bit <> 63);
insert into directory_facet (bit, facet, value)
select 95 + n, 'worksIn', value from unnest('{15,01,02,03,04,05,13,06,07,16,08,09,14,10,11,12}'::text[]) with ordinality v (value, n);
insert into directory_facet (bit, facet, value)
select 111 + n, 'whole', value from unnest('{15,01,02,03,04,05,13,06,07,16,08,09,14,10,11,12}'::text[]) with ordinality v (value, n);

create or replace function directory_index() returns trigger language plpgsql as $$
declare
  mask bigint;
  more bigint;
  coded text[];
  said text;
  named tsvector;
  saying tsvector;
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
  update directory_entry set name_key = directory_plain(new.name), updated_at = new.updated_at, facets = mask, more_facets = more, comuna = new.comuna,
    works_comunas = new.works_in_comunas, name_words = named, words = saying, changed = pg_current_xact_id() where organization_id = new.id;
  if not found then
    insert into directory_entry (organization_id, name_key, updated_at, facets, more_facets, comuna, works_comunas, name_words, words)
      values (new.id, directory_plain(new.name), new.updated_at, mask, more, new.comuna, new.works_in_comunas, named, saying);
  end if;
  insert into directory_lexicon (word, shown, stem)
    select distinct on (word) word, shown, directory_stem(word) from unnest(written, plain) s (shown, word)
    where word !~ '[0-9]' and not exists (select from directory_lexicon l where l.word = s.word)
    order by word, shown collate "C" desc;
  return null;
end $$;

-- What is kept of answers of before, to be written by an import or put back after a merge, says no comuna either.
update import_row set answers = '{"worksInComunas": []}' || answers where jsonb_typeof(answers) = 'object';
update import_row set before = '{"worksInComunas": []}' || before where jsonb_typeof(before) = 'object';
update organization_merge set kept_before = '{"worksInComunas": []}' || kept_before;

-- Organisations that were there before.
update organization set updated_at = updated_at;
