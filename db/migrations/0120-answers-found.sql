-- Every coded answer of an organisation is a filter and a word of the search; acronyms with points are one word.

alter table directory_facet drop constraint directory_facet_bit_check,
  add constraint directory_facet_bit_check check (bit between 0 and 95 and bit <> 63);
alter table directory_entry add column more_facets bigint not null default 0; -- the bits from 64 on

insert into directory_facet (bit, facet, value)
select 48 + n, 'legalForm', value from unnest('{foundation,corporation,community_organization,indigenous,trade_association,
  cooperative,company,university,state_body,municipality,religious,international_body,none,other}'::text[]) with ordinality v (value, n);
insert into directory_facet (bit, facet, value)
select 63 + n, 'population', value from unnest('{children,youth,women,older_people,families,people_with_disabilities,
  indigenous_peoples,migrants,homeless_people,settlement_dwellers,rural_people,carers,unemployed_people,
  people_deprived_of_liberty,people_with_addictions,sexual_diversity,general}'::text[]) with ordinality v (value, n);
insert into directory_facet (bit, facet, value) values
  (81, 'linking', 'yes'), (82, 'linking', 'no'), (83, 'alliances', 'yes'), (84, 'alliances', 'no');

-- «I.P.C.» and «C. E. A. D.» → «IPC», «CEAD».
create or replace function directory_split(raw text, out shown text, out word text) returns setof record
language sql immutable parallel safe as $$
  select w, p from (
    select w, directory_plain(w) as p from regexp_split_to_table(
      regexp_replace(lower(normalize(raw, nfkc)), '(\m[[:alpha:]])\.(?:(?=[[:alpha:]]\M)|\s(?=[[:alpha:]]\.))', '\1', 'g'),
      '[^[:alnum:]]+') w offset 0) once
  where length(p) > 1 and p ~ '^[a-z0-9]+$' and p <> all (
    '{de,la,el,en,para,con,los,las,por,del,un,una,unos,unas,que,se,su,sus,al,lo,le,les,es,son,como,mas,the,of,and,for}')
$$;

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
      union all select 'alliances', case new.has_alliances when true then 'yes' when false then 'no' end) answer using (facet, value);
  named := directory_vector(concat_ws(' ', new.name, new.known_as));
  select array_agg(s.shown), array_agg(s.word) into written, plain from directory_split(said) s;
  select array_to_tsvector(coalesce(array_agg(distinct directory_stem(word)), '{}')) into saying from unnest(plain) word;
  -- What no person can type: an answer by its code, and the regions where it works.
  saying := saying || array_to_tsvector(coded || coalesce((select array_agg(distinct 'works=' || w) from unnest(new.works_in) w), '{}'));
  update directory_entry set name_key = directory_plain(new.name), updated_at = new.updated_at, facets = mask, more_facets = more, comuna = new.comuna,
    name_words = named, words = saying, changed = pg_current_xact_id() where organization_id = new.id;
  if not found then
    insert into directory_entry (organization_id, name_key, updated_at, facets, more_facets, comuna, name_words, words)
      values (new.id, directory_plain(new.name), new.updated_at, mask, more, new.comuna, named, saying);
  end if;
  insert into directory_lexicon (word, shown, stem)
    select distinct on (word) word, shown, directory_stem(word) from unnest(written, plain) s (shown, word)
    where word !~ '[0-9]' and not exists (select from directory_lexicon l where l.word = s.word)
    order by word, shown collate "C" desc;
  return null;
end $$;

-- Organisations that were there before.
update organization set updated_at = updated_at;
