-- Searching the directory: one row per public organisation, kept by a trigger in the transaction that changes it.
-- Why it is built so: docs/decisions/0030-the-directory-is-counted-in-memory.md.

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
  place integer generated always as identity unique,   -- how a process names the entry in memory
  name_key text not null,               -- the name without case or accents: the alphabetical order
  updated_at timestamptz not null,
  facets bigint not null,               -- one bit per value, see directory_facet
  comuna text,
  name_words tsvector not null,         -- stems of the name: a hit here comes first
  words tsvector not null,              -- stems of everything public
  changed xid8 not null default pg_current_xact_id()
);
create index directory_entry_words on directory_entry using gin (words) with (fastupdate = off);
create index directory_entry_name_words on directory_entry using gin (name_words) with (fastupdate = off);

-- Entries that are no more. With `changed` a process that holds the directory in memory asks for exactly what was committed
-- since it last looked: pg_visible_in_snapshot says so whatever the order of commits.
create table directory_gone (
  place integer primary key,
  changed xid8 not null default pg_current_xact_id()
);
create index directory_entry_changed on directory_entry (changed);
create index directory_gone_changed on directory_gone (changed);

create function directory_forget() returns trigger language plpgsql as $$
begin
  insert into directory_gone (place) values (old.place);
  return null;
end $$;
create trigger directory_forget after delete on directory_entry for each row execute function directory_forget();

-- Words seen, so that a slip can be corrected to one of them. Never shrinks: a word of old does no harm. Nor does one that two
-- transactions added at once: it is not unique, so that neither waits for the other.
create table directory_lexicon (
  word text not null,                   -- without accents
  shown text not null,                  -- as it was first written
  stem text not null
);
create index directory_lexicon_word on directory_lexicon (word);
create index directory_lexicon_near on directory_lexicon using gin (word gin_trgm_ops);
create index directory_lexicon_stem on directory_lexicon (stem text_pattern_ops);

-- «Ñuñoa» → «nunoa».
create function directory_plain(raw text) returns text language sql immutable parallel safe as $$
  select translate(lower(normalize(raw, nfkc)), 'áàäâãåéèëêíìïîóòöôõúùüûñç', 'aaaaaaeeeeiiiiooooouuuunc')
$$;

-- Number and gender set aside, z as c: mujer, mujeres → mujer; voz, voces → voc; empresa, empresas → empr.
-- The Spanish stemmer that PostgreSQL ships keeps «mujer» and «mujeres» apart.
create function directory_stem(word text) returns text language sql immutable parallel safe as $$
  select left(translate(word, 'z', 'c'), 3) || regexp_replace(substr(translate(word, 'z', 'c'), 4), '[aeo]?(?:s[aeo]?)?s?$', '')
$$;

-- The words of a text that mean something, as written and without accents.
create function directory_split(raw text, out shown text, out word text) returns setof record
language sql immutable parallel safe as $$
  select w, p from (
    select w, directory_plain(w) as p from regexp_split_to_table(lower(normalize(raw, nfkc)), '[^[:alnum:]]+') w offset 0) once
  where length(p) > 1 and p ~ '^[a-z0-9]+$' and p <> all (
    '{de,la,el,en,para,con,los,las,por,del,un,una,unos,unas,que,se,su,sus,al,lo,le,les,es,son,como,mas,the,of,and,for}')
$$;

-- The stems of a text.
create function directory_vector(raw text) returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(coalesce(array_agg(distinct directory_stem(word)), '{}')) from directory_split(raw)
$$;

-- The places that a query hits anywhere and in the name, four bytes each. By the index also where most are hit: PostgreSQL
-- takes matching every row to be cheaper than it is.
create function directory_hits(query tsquery, out found bytea, out named bytea) language sql stable
set enable_seqscan = off as $$
  select (select coalesce(string_agg(int4send(place), ''), '') from directory_entry where words @@ query),
    (select coalesce(string_agg(int4send(place), ''), '') from directory_entry where name_words @@ query)
$$;

create function directory_index() returns trigger language plpgsql as $$
declare
  mask bigint;
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
  select coalesce(bit_or(1::bigint << f.bit), 0), concat_ws(' ', new.name, new.known_as, new.kind_other, new.description, new.traits,
      (select p.words from directory_place p where p.comuna = new.comuna), string_agg(f.words, ' '))
    into mask, said
    from directory_facet f join (
      select 'region' as facet, coalesce(new.region, case when new.abroad then 'abroad' end) as value
      union all select 'sector', new.sector
      union all select 'scope', new.scope
      union all select 'kind', unnest(new.kinds)
      union all select 'kind', 'direct' where new.intervenes
      union all select 'dimension', unnest(new.dimensions)) answer using (facet, value);
  named := directory_vector(concat_ws(' ', new.name, new.known_as));
  select array_agg(s.shown), array_agg(s.word) into written, plain from directory_split(said) s;
  select array_to_tsvector(coalesce(array_agg(distinct directory_stem(word)), '{}')) into saying from unnest(plain) word;
  update directory_entry set name_key = directory_plain(new.name), updated_at = new.updated_at, facets = mask, comuna = new.comuna,
    name_words = named, words = saying, changed = pg_current_xact_id() where organization_id = new.id;
  if not found then
    insert into directory_entry (organization_id, name_key, updated_at, facets, comuna, name_words, words)
      values (new.id, directory_plain(new.name), new.updated_at, mask, new.comuna, named, saying);
  end if;
  insert into directory_lexicon (word, shown, stem)
    select distinct on (word) word, shown, directory_stem(word) from unnest(written, plain) s (shown, word)
    where word !~ '[0-9]' and not exists (select from directory_lexicon l where l.word = s.word)
    order by word, shown collate "C" desc;
  return null;
end $$;

create trigger directory_index after insert or update on organization for each row execute function directory_index();

insert into directory_facet (bit, facet, value, words) values
  (0, 'region', '15', 'Arica y Parinacota'),
  (1, 'region', '01', 'Tarapacá'),
  (2, 'region', '02', 'Antofagasta'),
  (3, 'region', '03', 'Atacama'),
  (4, 'region', '04', 'Coquimbo'),
  (5, 'region', '05', 'Valparaíso'),
  (6, 'region', '13', 'Metropolitana de Santiago Metropolitana RM Santiago'),
  (7, 'region', '06', 'Libertador General Bernardo O''Higgins O''Higgins O''Higgins OHiggins Rancagua'),
  (8, 'region', '07', 'Maule'),
  (9, 'region', '16', 'Ñuble'),
  (10, 'region', '08', 'Biobío Bío-Bío'),
  (11, 'region', '09', 'La Araucanía Araucanía'),
  (12, 'region', '14', 'Los Ríos'),
  (13, 'region', '10', 'Los Lagos'),
  (14, 'region', '11', 'Aysén del General Carlos Ibáñez del Campo Aysén Aisén'),
  (15, 'region', '12', 'Magallanes y de la Antártica Chilena Magallanes'),
  (16, 'region', 'abroad', 'extranjero abroad'),
  (17, 'sector', 'public', 'sector público estatal gobierno public'),
  (18, 'sector', 'private_nonprofit', 'privado sin fines de lucro sociedad civil ONG nonprofit'),
  (19, 'sector', 'private_company', 'empresa privada company'),
  (20, 'sector', 'academia', 'academia universidad academic'),
  (21, 'sector', 'international', 'organismo internacional international'),
  (22, 'sector', 'social_enterprise', 'empresa social emprendimiento social enterprise'),
  (23, 'sector', 'informal_group', 'grupo informal agrupación informal group'),
  (24, 'scope', 'communal', 'comunal'),
  (25, 'scope', 'provincial', 'provincial'),
  (26, 'scope', 'regional', 'regional'),
  (27, 'scope', 'macrozonal', 'macrozonal'),
  (28, 'scope', 'national', 'nacional national'),
  (29, 'scope', 'international', 'internacional international'),
  (30, 'kind', 'open_innovation', 'concurso de innovación abierta desafío contest'),
  (31, 'kind', 'training', 'entrenamiento capacitación formación curso taller training'),
  (32, 'kind', 'studies', 'estudio investigación evaluación research'),
  (33, 'kind', 'tools', 'herramienta metodología guía buenas prácticas tool'),
  (34, 'kind', 'funding', 'financiamiento fondo subsidio inversión funding'),
  (35, 'kind', 'certification', 'certificación sello certification'),
  (36, 'kind', 'community', 'comunidad red community'),
  (37, 'kind', 'awards', 'premio reconocimiento award'),
  (38, 'kind', 'incubation', 'incubación incubadora incubation'),
  (39, 'kind', 'acceleration', 'aceleración aceleradora acceleration'),
  (40, 'kind', 'coworking', 'cowork coworking espacio de trabajo'),
  (41, 'kind', 'other', ''),
  (42, 'kind', 'direct', 'intervención directa atención de personas direct'),
  (43, 'dimension', 'income', 'ingresos income'),
  (44, 'dimension', 'education', 'educación education'),
  (45, 'dimension', 'health', 'salud health'),
  (46, 'dimension', 'work', 'trabajo empleo seguridad social work'),
  (47, 'dimension', 'housing', 'vivienda entorno hábitat housing'),
  (48, 'dimension', 'networks', 'redes cohesión social networks');

insert into directory_place (comuna, words) values
  ('01101', 'Iquique'), ('01107', 'Alto Hospicio'), ('01401', 'Pozo Almonte'), ('01402', 'Camiña'), ('01403', 'Colchane'),
  ('01404', 'Huara'), ('01405', 'Pica'), ('02101', 'Antofagasta'), ('02102', 'Mejillones'), ('02103', 'Sierra Gorda'),
  ('02104', 'Taltal'), ('02201', 'Calama'), ('02202', 'Ollagüe'), ('02203', 'San Pedro de Atacama'), ('02301', 'Tocopilla'),
  ('02302', 'María Elena'), ('03101', 'Copiapó'), ('03102', 'Caldera'), ('03103', 'Tierra Amarilla'), ('03201', 'Chañaral'),
  ('03202', 'Diego de Almagro'), ('03301', 'Vallenar'), ('03302', 'Alto del Carmen'), ('03303', 'Freirina'), ('03304', 'Huasco'),
  ('04101', 'La Serena'), ('04102', 'Coquimbo'), ('04103', 'Andacollo'), ('04104', 'La Higuera'), ('04105', 'Paihuano Paiguano'),
  ('04106', 'Vicuña'), ('04201', 'Illapel'), ('04202', 'Canela'), ('04203', 'Los Vilos'), ('04204', 'Salamanca'),
  ('04301', 'Ovalle'), ('04302', 'Combarbalá'), ('04303', 'Monte Patria'), ('04304', 'Punitaqui'), ('04305', 'Río Hurtado'),
  ('05101', 'Valparaíso'), ('05102', 'Casablanca'), ('05103', 'Concón'), ('05104', 'Juan Fernández'), ('05105', 'Puchuncaví'),
  ('05107', 'Quintero'), ('05109', 'Viña del Mar'), ('05201', 'Isla de Pascua'), ('05301', 'Los Andes'), ('05302', 'Calle Larga'),
  ('05303', 'Rinconada'), ('05304', 'San Esteban'), ('05401', 'La Ligua'), ('05402', 'Cabildo'), ('05403', 'Papudo'),
  ('05404', 'Petorca'), ('05405', 'Zapallar'), ('05501', 'Quillota'), ('05502', 'Calera'), ('05503', 'Hijuelas'),
  ('05504', 'La Cruz'), ('05506', 'Nogales'), ('05601', 'San Antonio'), ('05602', 'Algarrobo'), ('05603', 'Cartagena'),
  ('05604', 'El Quisco'), ('05605', 'El Tabo'), ('05606', 'Santo Domingo'), ('05701', 'San Felipe'), ('05702', 'Catemu'),
  ('05703', 'Llaillay'), ('05704', 'Panquehue'), ('05705', 'Putaendo'), ('05706', 'Santa María'), ('05801', 'Quilpué'),
  ('05802', 'Limache'), ('05803', 'Olmué'), ('05804', 'Villa Alemana'), ('06101', 'Rancagua'), ('06102', 'Codegua'),
  ('06103', 'Coinco'), ('06104', 'Coltauco'), ('06105', 'Doñihue'), ('06106', 'Graneros'), ('06107', 'Las Cabras'),
  ('06108', 'Machalí'), ('06109', 'Malloa'), ('06110', 'Mostazal'), ('06111', 'Olivar'), ('06112', 'Peumo'),
  ('06113', 'Pichidegua'), ('06114', 'Quinta de Tilcoco'), ('06115', 'Rengo'), ('06116', 'Requínoa'), ('06117', 'San Vicente'),
  ('06201', 'Pichilemu'), ('06202', 'La Estrella'), ('06203', 'Litueche'), ('06204', 'Marchihue Marchigüe'), ('06205', 'Navidad'),
  ('06206', 'Paredones'), ('06301', 'San Fernando'), ('06302', 'Chépica'), ('06303', 'Chimbarongo'), ('06304', 'Lolol'),
  ('06305', 'Nancagua'), ('06306', 'Palmilla'), ('06307', 'Peralillo'), ('06308', 'Placilla'), ('06309', 'Pumanque'),
  ('06310', 'Santa Cruz'), ('07101', 'Talca'), ('07102', 'Constitución'), ('07103', 'Curepto'), ('07104', 'Empedrado'),
  ('07105', 'Maule'), ('07106', 'Pelarco'), ('07107', 'Pencahue'), ('07108', 'Río Claro'), ('07109', 'San Clemente'),
  ('07110', 'San Rafael'), ('07201', 'Cauquenes'), ('07202', 'Chanco'), ('07203', 'Pelluhue'), ('07301', 'Curicó'),
  ('07302', 'Hualañé'), ('07303', 'Licantén'), ('07304', 'Molina'), ('07305', 'Rauco'), ('07306', 'Romeral'),
  ('07307', 'Sagrada Familia'), ('07308', 'Teno'), ('07309', 'Vichuquén'), ('07401', 'Linares'), ('07402', 'Colbún'),
  ('07403', 'Longaví'), ('07404', 'Parral'), ('07405', 'Retiro'), ('07406', 'San Javier'), ('07407', 'Villa Alegre'),
  ('07408', 'Yerbas Buenas'), ('08101', 'Concepción'), ('08102', 'Coronel'), ('08103', 'Chiguayante'), ('08104', 'Florida'),
  ('08105', 'Hualqui'), ('08106', 'Lota'), ('08107', 'Penco'), ('08108', 'San Pedro de la Paz'), ('08109', 'Santa Juana'),
  ('08110', 'Talcahuano'), ('08111', 'Tomé'), ('08112', 'Hualpén'), ('08201', 'Lebu'), ('08202', 'Arauco'), ('08203', 'Cañete'),
  ('08204', 'Contulmo'), ('08205', 'Curanilahue'), ('08206', 'Los Álamos Los Alamos'), ('08207', 'Tirúa'),
  ('08301', 'Los Ángeles Los Angeles'), ('08302', 'Antuco'), ('08303', 'Cabrero'), ('08304', 'Laja'), ('08305', 'Mulchén'),
  ('08306', 'Nacimiento'), ('08307', 'Negrete'), ('08308', 'Quilaco'), ('08309', 'Quilleco'), ('08310', 'San Rosendo'),
  ('08311', 'Santa Bárbara'), ('08312', 'Tucapel'), ('08313', 'Yumbel'), ('08314', 'Alto Biobío'), ('09101', 'Temuco'),
  ('09102', 'Carahue'), ('09103', 'Cunco'), ('09104', 'Curarrehue'), ('09105', 'Freire'), ('09106', 'Galvarino'),
  ('09107', 'Gorbea'), ('09108', 'Lautaro'), ('09109', 'Loncoche'), ('09110', 'Melipeuco'), ('09111', 'Nueva Imperial'),
  ('09112', 'Padre Las Casas'), ('09113', 'Perquenco'), ('09114', 'Pitrufquén'), ('09115', 'Pucón'), ('09116', 'Saavedra'),
  ('09117', 'Teodoro Schmidt'), ('09118', 'Toltén'), ('09119', 'Vilcún'), ('09120', 'Villarrica'), ('09121', 'Cholchol'),
  ('09201', 'Angol'), ('09202', 'Collipulli'), ('09203', 'Curacautín'), ('09204', 'Ercilla'), ('09205', 'Lonquimay'),
  ('09206', 'Los Sauces'), ('09207', 'Lumaco'), ('09208', 'Purén'), ('09209', 'Renaico'), ('09210', 'Traiguén'),
  ('09211', 'Victoria'), ('10101', 'Puerto Montt'), ('10102', 'Calbuco'), ('10103', 'Cochamó'), ('10104', 'Fresia'),
  ('10105', 'Frutillar'), ('10106', 'Los Muermos'), ('10107', 'Llanquihue'), ('10108', 'Maullín'), ('10109', 'Puerto Varas'),
  ('10201', 'Castro'), ('10202', 'Ancud'), ('10203', 'Chonchi'), ('10204', 'Curaco de Vélez'), ('10205', 'Dalcahue'),
  ('10206', 'Puqueldón'), ('10207', 'Queilén'), ('10208', 'Quellón'), ('10209', 'Quemchi'), ('10210', 'Quinchao'),
  ('10301', 'Osorno'), ('10302', 'Puerto Octay'), ('10303', 'Purranque'), ('10304', 'Puyehue'), ('10305', 'Río Negro'),
  ('10306', 'San Juan de la Costa'), ('10307', 'San Pablo'), ('10401', 'Chaitén'), ('10402', 'Futaleufú'), ('10403', 'Hualaihué'),
  ('10404', 'Palena'), ('11101', 'Coyhaique'), ('11102', 'Lago Verde'), ('11201', 'Aysén'), ('11202', 'Cisnes'),
  ('11203', 'Guaitecas'), ('11301', 'Cochrane'), ('11302', 'O''Higgins'), ('11303', 'Tortel'), ('11401', 'Chile Chico'),
  ('11402', 'Río Ibáñez'), ('12101', 'Punta Arenas'), ('12102', 'Laguna Blanca'), ('12103', 'Río Verde'), ('12104', 'San Gregorio'),
  ('12201', 'Cabo de Hornos'), ('12202', 'Antártica'), ('12301', 'Porvenir'), ('12302', 'Primavera'), ('12303', 'Timaukel'),
  ('12401', 'Natales'), ('12402', 'Torres del Paine'), ('13101', 'Santiago'), ('13102', 'Cerrillos'), ('13103', 'Cerro Navia'),
  ('13104', 'Conchalí'), ('13105', 'El Bosque'), ('13106', 'Estación Central'), ('13107', 'Huechuraba'), ('13108', 'Independencia'),
  ('13109', 'La Cisterna'), ('13110', 'La Florida'), ('13111', 'La Granja'), ('13112', 'La Pintana'), ('13113', 'La Reina'),
  ('13114', 'Las Condes'), ('13115', 'Lo Barnechea'), ('13116', 'Lo Espejo'), ('13117', 'Lo Prado'), ('13118', 'Macul'),
  ('13119', 'Maipú'), ('13120', 'Ñuñoa'), ('13121', 'Pedro Aguirre Cerda'), ('13122', 'Peñalolén'), ('13123', 'Providencia'),
  ('13124', 'Pudahuel'), ('13125', 'Quilicura'), ('13126', 'Quinta Normal'), ('13127', 'Recoleta'), ('13128', 'Renca'),
  ('13129', 'San Joaquín'), ('13130', 'San Miguel'), ('13131', 'San Ramón'), ('13132', 'Vitacura'), ('13201', 'Puente Alto'),
  ('13202', 'Pirque'), ('13203', 'San José de Maipo'), ('13301', 'Colina'), ('13302', 'Lampa'), ('13303', 'Tiltil'),
  ('13401', 'San Bernardo'), ('13402', 'Buin'), ('13403', 'Calera de Tango'), ('13404', 'Paine'), ('13501', 'Melipilla'),
  ('13502', 'Alhué'), ('13503', 'Curacaví'), ('13504', 'María Pinto'), ('13505', 'San Pedro'), ('13601', 'Talagante'),
  ('13602', 'El Monte'), ('13603', 'Isla de Maipo'), ('13604', 'Padre Hurtado'), ('13605', 'Peñaflor'), ('14101', 'Valdivia'),
  ('14102', 'Corral'), ('14103', 'Lanco'), ('14104', 'Los Lagos'), ('14105', 'Máfil'), ('14106', 'Mariquina'),
  ('14107', 'Paillaco'), ('14108', 'Panguipulli'), ('14201', 'La Unión'), ('14202', 'Futrono'), ('14203', 'Lago Ranco'),
  ('14204', 'Río Bueno'), ('15101', 'Arica'), ('15102', 'Camarones'), ('15201', 'Putre'), ('15202', 'General Lagos'),
  ('16101', 'Chillán'), ('16102', 'Bulnes'), ('16103', 'Chillán Viejo'), ('16104', 'El Carmen'), ('16105', 'Pemuco'),
  ('16106', 'Pinto'), ('16107', 'Quillón'), ('16108', 'San Ignacio'), ('16109', 'Yungay'), ('16201', 'Quirihue'),
  ('16202', 'Cobquecura'), ('16203', 'Coelemu'), ('16204', 'Ninhue'), ('16205', 'Portezuelo'), ('16206', 'Ránquil Ranquil'),
  ('16207', 'Trehuaco Treguaco'), ('16301', 'San Carlos'), ('16302', 'Coihueco'), ('16303', 'Ñiquén'), ('16304', 'San Fabián'),
  ('16305', 'San Nicolás');

-- Organisations that were there before.
update organization set updated_at = updated_at;
