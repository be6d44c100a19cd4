-- Generated from the migrations by npm run db:generate; not read by the platform.

table account
  id uuid not null
  person_id uuid not null
  provider_id text not null
  account_id text not null
  password text
  access_token text
  refresh_token text
  id_token text
  access_token_expires_at timestamp with time zone
  refresh_token_expires_at timestamp with time zone
  scope text
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint account_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  constraint account_pkey PRIMARY KEY (id)
  constraint account_provider_id_account_id_key UNIQUE (provider_id, account_id)
  CREATE INDEX account_person ON public.account USING btree (person_id)
table alliance_answer
  id uuid not null
  claimant_id uuid not null
  organization_id uuid not null
  kind text not null
  giver text
  verdict text not null
  answered_by uuid
  answered_at timestamp with time zone not null
  constraint alliance_answer_check CHECK ((claimant_id <> organization_id))
  constraint alliance_answer_giver_check CHECK ((giver = ANY (ARRAY['self'::text, 'other'::text])))
  constraint alliance_answer_verdict_check CHECK ((verdict = ANY (ARRAY['confirmed'::text, 'declined'::text])))
  constraint alliance_answer_claimant_id_fkey FOREIGN KEY (claimant_id) REFERENCES organization(id)
  constraint alliance_answer_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
  constraint alliance_answer_pkey PRIMARY KEY (id)
  CREATE INDEX alliance_answer_by ON public.alliance_answer USING btree (organization_id)
  CREATE INDEX alliance_answer_of ON public.alliance_answer USING btree (claimant_id, organization_id, answered_at)
table alliance_claim
  id uuid not null
  organization_id uuid not null
  other_id uuid
  other_name text
  kind text not null
  giver text
  strength smallint
  since text
  words text not null default ''::text
  said_by uuid
  said_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  asked_at timestamp with time zone
  reminded_at timestamp with time zone
  constraint alliance_claim_check CHECK (((other_id IS NULL) <> (other_name IS NULL)))
  constraint alliance_claim_check1 CHECK ((other_id <> organization_id))
  constraint alliance_claim_check2 CHECK (((kind = ANY (ARRAY['funds'::text, 'refers_people'::text, 'trains'::text, 'advises'::text])) = (giver IS NOT NULL)))
  constraint alliance_claim_giver_check CHECK ((giver = ANY (ARRAY['self'::text, 'other'::text])))
  constraint alliance_claim_kind_check CHECK ((kind = ANY (ARRAY['not_said'::text, 'shares_information'::text, 'coordinates'::text, 'runs_together'::text, 'shares_means'::text, 'member_of'::text, 'funds'::text, 'refers_people'::text, 'trains'::text, 'advises'::text])))
  constraint alliance_claim_other_name_check CHECK (((length(TRIM(BOTH FROM other_name)) >= 1) AND (length(TRIM(BOTH FROM other_name)) <= 200)))
  constraint alliance_claim_since_check CHECK ((since ~ '^[0-9]{4}(-[0-9]{2})?$'::text))
  constraint alliance_claim_strength_check CHECK (((strength >= 1) AND (strength <= 4)))
  constraint alliance_claim_words_check CHECK ((length(words) <= 300))
  constraint alliance_claim_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
  constraint alliance_claim_other_id_fkey FOREIGN KEY (other_id) REFERENCES organization(id)
  constraint alliance_claim_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX alliance_claim_once ON public.alliance_claim USING btree (organization_id, other_id, kind, COALESCE(giver, ''::text)) WHERE ((withdrawn_at IS NULL) AND (other_id IS NOT NULL))
  CREATE INDEX alliance_claim_other ON public.alliance_claim USING btree (other_id) WHERE (other_id IS NOT NULL)
table axis
  id uuid not null
  cycle_id uuid not null
  number integer not null
  slug text not null
  name text not null
  purpose text not null default ''::text
  follows_id uuid
  sample boolean not null default false
  created_at timestamp with time zone not null
  constraint axis_check CHECK ((follows_id <> id))
  constraint axis_name_check CHECK ((length(TRIM(BOTH FROM name)) > 0))
  constraint axis_number_check CHECK ((number > 0))
  constraint axis_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
  constraint axis_cycle_id_fkey FOREIGN KEY (cycle_id) REFERENCES cycle(id)
  constraint axis_follows_id_fkey FOREIGN KEY (follows_id) REFERENCES axis(id)
  constraint axis_pkey PRIMARY KEY (id)
  constraint axis_cycle_id_number_key UNIQUE (cycle_id, number)
  constraint axis_slug_key UNIQUE (slug)
  CREATE INDEX axis_follows ON public.axis USING btree (follows_id) WHERE (follows_id IS NOT NULL)
table consent
  person_id uuid not null
  version integer not null
  given_at timestamp with time zone not null
  constraint consent_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint consent_version_fkey FOREIGN KEY (version) REFERENCES privacy_text(version)
  constraint consent_pkey PRIMARY KEY (person_id, version)
table cycle
  id uuid not null
  slug text not null
  name text not null
  starts_on date not null
  ends_on date not null
  constraint cycle_check CHECK ((ends_on > starts_on))
  constraint cycle_pkey PRIMARY KEY (id)
  constraint cycle_slug_key UNIQUE (slug)
table data_release
  number integer not null
  released_at timestamp with time zone not null
  released_by uuid
  note text not null default ''::text
  constraint data_release_number_check CHECK ((number > 0))
  constraint data_release_pkey PRIMARY KEY (number)
table data_request
  id uuid not null
  folio integer not null generated always as identity
  address text not null
  locale text not null default 'es'::text
  kind text not null
  said text not null default ''::text
  asked_at timestamp with time zone not null
  proved_at timestamp with time zone
  due_at timestamp with time zone not null
  extended_at timestamp with time zone
  extended_reason text
  erased_at timestamp with time zone
  answered_at timestamp with time zone
  answer text not null default ''::text
  answered_by uuid
  sample boolean not null default false
  constraint data_request_address_check CHECK ((address = lower(address)))
  constraint data_request_check CHECK (((extended_at IS NULL) = (extended_reason IS NULL)))
  constraint data_request_check1 CHECK (((answered_at IS NULL) OR (proved_at IS NOT NULL) OR (address = ''::text)))
  constraint data_request_kind_check CHECK ((kind = ANY (ARRAY['access'::text, 'portability'::text, 'rectification'::text, 'erasure'::text, 'opposition'::text, 'blocking'::text])))
  constraint data_request_locale_check CHECK ((locale = ANY (ARRAY['es'::text, 'en'::text])))
  constraint data_request_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id)
  constraint data_request_pkey PRIMARY KEY (id)
  constraint data_request_folio_key UNIQUE (folio)
  CREATE INDEX data_request_open ON public.data_request USING btree (due_at) WHERE ((proved_at IS NOT NULL) AND (answered_at IS NULL))
table dataset
  id uuid not null
  slug text not null
  version integer not null
  released integer not null
  ended integer
  end_reason text not null default ''::text
  title jsonb not null
  description jsonb not null
  caveats jsonb not null
  source text not null
  source_url text not null default ''::text
  licence text not null
  official boolean not null
  recipe jsonb
  sha256 text not null
  estimates integer not null
  published_by uuid
  stands_from integer not null
  constraint dataset_check CHECK ((ended > released))
  constraint dataset_estimates_check CHECK ((estimates > 0))
  constraint dataset_licence_check CHECK ((length(TRIM(BOTH FROM licence)) > 0))
  constraint dataset_sha256_check CHECK ((length(sha256) = 64))
  constraint dataset_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
  constraint dataset_source_check CHECK ((length(TRIM(BOTH FROM source)) > 0))
  constraint dataset_stands_check CHECK ((stands_from <= released))
  constraint dataset_version_check CHECK ((version > 0))
  constraint dataset_ended_fkey FOREIGN KEY (ended) REFERENCES data_release(number)
  constraint dataset_released_fkey FOREIGN KEY (released) REFERENCES data_release(number)
  constraint dataset_stands_from_fkey FOREIGN KEY (stands_from) REFERENCES data_release(number)
  constraint dataset_pkey PRIMARY KEY (id)
  constraint dataset_slug_version_key UNIQUE (slug, version)
  CREATE UNIQUE INDEX dataset_current ON public.dataset USING btree (slug) WHERE (ended IS NULL)
table desert_question
  id uuid not null
  run_id uuid not null
  territory text not null
  organization_id uuid not null
  asked_by uuid
  asked_at timestamp with time zone
  answer text
  words text not null default ''::text
  answered_by uuid
  answered_at timestamp with time zone
  constraint desert_question_answer_check CHECK ((answer = ANY (ARRAY['confirmed'::text, 'refuted'::text])))
  constraint desert_question_check CHECK (((answer IS NULL) = (answered_at IS NULL)))
  constraint desert_question_check1 CHECK (((answer IS DISTINCT FROM 'refuted'::text) OR (words <> ''::text)))
  constraint desert_question_territory_check CHECK ((territory ~ '^[0-9]{5}$'::text))
  constraint desert_question_words_check CHECK ((length(words) <= 300))
  constraint desert_question_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
  constraint desert_question_run_id_fkey FOREIGN KEY (run_id) REFERENCES supply_run(id) ON DELETE CASCADE
  constraint desert_question_pkey PRIMARY KEY (id)
  constraint desert_question_run_id_territory_organization_id_key UNIQUE (run_id, territory, organization_id)
  CREATE INDEX desert_question_organization ON public.desert_question USING btree (organization_id)
table directory_entry
  organization_id uuid not null
  place integer not null generated always as identity
  name_key text not null
  updated_at timestamp with time zone not null
  facets bigint not null
  comuna text
  name_words tsvector not null
  words tsvector not null
  changed xid8 not null default pg_current_xact_id()
  more_facets bigint not null default 0
  works_comunas text[] not null default '{}'::text[]
  said tsvector not null default ''::tsvector
  constraint directory_entry_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint directory_entry_pkey PRIMARY KEY (organization_id)
  constraint directory_entry_place_key UNIQUE (place)
  CREATE INDEX directory_entry_changed ON public.directory_entry USING btree (changed)
  CREATE INDEX directory_entry_name_words ON public.directory_entry USING gin (name_words) WITH (fastupdate=off)
  CREATE INDEX directory_entry_said ON public.directory_entry USING gin (said) WITH (fastupdate=off)
  CREATE INDEX directory_entry_words ON public.directory_entry USING gin (words) WITH (fastupdate=off)
  CREATE TRIGGER directory_forget AFTER DELETE ON public.directory_entry FOR EACH ROW EXECUTE FUNCTION directory_forget()
table directory_facet
  bit smallint not null
  facet text not null
  value text not null
  words text not null default ''::text
  constraint directory_facet_bit_check CHECK (((("bit" >= 0) AND ("bit" <= 127)) AND ("bit" <> 63)))
  constraint directory_facet_pkey PRIMARY KEY ("bit")
  constraint directory_facet_facet_value_key UNIQUE (facet, value)
table directory_gone
  place integer not null
  changed xid8 not null default pg_current_xact_id()
  constraint directory_gone_pkey PRIMARY KEY (place)
  CREATE INDEX directory_gone_changed ON public.directory_gone USING btree (changed)
table directory_lexicon
  word text not null
  shown text not null
  stem text not null
  CREATE INDEX directory_lexicon_near ON public.directory_lexicon USING gin (word gin_trgm_ops)
  CREATE INDEX directory_lexicon_stem ON public.directory_lexicon USING btree (stem text_pattern_ops)
  CREATE INDEX directory_lexicon_word ON public.directory_lexicon USING btree (word)
table directory_place
  comuna text not null
  words text not null
  constraint directory_place_pkey PRIMARY KEY (comuna)
table erasure
  id uuid not null
  person_id uuid
  address_hash text
  erased_at timestamp with time zone not null
  constraint erasure_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint erasure_pkey PRIMARY KEY (id)
  constraint erasure_person_id_key UNIQUE (person_id)
table estimate
  dataset_id uuid not null
  territory text not null
  measure text not null
  part text not null default ''::text
  method text not null
  period text not null
  breakdown text not null default ''::text
  value double precision
  low double precision
  high double precision
  se double precision
  persons double precision
  population double precision
  n integer
  quality text
  estimation text
  constraint estimate_check CHECK (((low <= value) AND (value <= high)))
  constraint estimate_check1 CHECK (((value IS NULL) = (COALESCE(quality, ''::text) = 'suppressed'::text)))
  constraint estimate_estimation_check CHECK ((estimation = ANY (ARRAY['direct'::text, 'small-area'::text, 'synthetic'::text, 'imputed'::text, 'count'::text])))
  constraint estimate_period_check CHECK ((period ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'::text))
  constraint estimate_quality_check CHECK ((quality = ANY (ARRAY['reliable'::text, 'weak'::text, 'unreliable'::text, 'suppressed'::text])))
  constraint estimate_territory_check CHECK ((territory ~ '^(CL|[0-9]{2}|[0-9]{5})$'::text))
  constraint estimate_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES dataset(id)
  constraint estimate_pkey PRIMARY KEY (dataset_id, territory, measure, part, method, period, breakdown)
  CREATE INDEX estimate_measure ON public.estimate USING btree (measure, method, period, territory)
  CREATE INDEX estimate_territory ON public.estimate USING btree (territory, measure)
table file
  id uuid not null
  name text not null
  media_type text not null
  bytes bigint not null
  sha256 text not null
  storage_key text not null
  public boolean not null default false
  created_at timestamp with time zone not null default now()
  created_by uuid
  constraint file_bytes_check CHECK ((bytes >= 0))
  constraint file_pkey PRIMARY KEY (id)
  constraint file_storage_key_key UNIQUE (storage_key)
table gap
  id uuid not null
  slug text not null
  cycle_id uuid not null
  kind text not null
  title text not null
  statement text not null
  dimension text
  population text
  territories text[] not null
  state text not null default 'draft'::text
  dropped_reason text not null default ''::text
  sample boolean not null default false
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  published_at timestamp with time zone
  constraint gap_check CHECK (((state <> 'published'::text) OR (published_at IS NOT NULL)))
  constraint gap_check1 CHECK (((state <> 'dropped'::text) OR (dropped_reason <> ''::text)))
  constraint gap_dropped_reason_check CHECK ((length(dropped_reason) <= 300))
  constraint gap_kind_check CHECK ((kind = ANY (ARRAY['coverage'::text, 'articulation'::text, 'information'::text, 'capability'::text, 'funding'::text])))
  constraint gap_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'dropped'::text])))
  constraint gap_statement_check CHECK (((length(TRIM(BOTH FROM statement)) >= 1) AND (length(TRIM(BOTH FROM statement)) <= 400)))
  constraint gap_territories_check CHECK (((cardinality(territories) >= 1) AND (cardinality(territories) <= 200)))
  constraint gap_title_check CHECK (((length(TRIM(BOTH FROM title)) >= 1) AND (length(TRIM(BOTH FROM title)) <= 160)))
  constraint gap_cycle_id_fkey FOREIGN KEY (cycle_id) REFERENCES cycle(id)
  constraint gap_pkey PRIMARY KEY (id)
  constraint gap_slug_key UNIQUE (slug)
  CREATE INDEX gap_cycle ON public.gap USING btree (cycle_id)
table gap_backing
  id uuid not null
  node_id uuid not null
  organization_id uuid not null
  person_id uuid
  at timestamp with time zone not null
  constraint gap_backing_node_id_fkey FOREIGN KEY (node_id) REFERENCES gap_node(id) ON DELETE CASCADE
  constraint gap_backing_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
  constraint gap_backing_pkey PRIMARY KEY (id)
  constraint gap_backing_node_id_organization_id_key UNIQUE (node_id, organization_id)
  CREATE INDEX gap_backing_organization ON public.gap_backing USING btree (organization_id)
table gap_evidence
  id uuid not null
  gap_id uuid not null
  what text not null
  source text not null
  words text not null default ''::text
  reference text
  said_by uuid
  said_at timestamp with time zone not null
  constraint gap_evidence_reference_check CHECK ((length(reference) <= 300))
  constraint gap_evidence_source_check CHECK (((length(TRIM(BOTH FROM source)) >= 1) AND (length(TRIM(BOTH FROM source)) <= 200)))
  constraint gap_evidence_what_check CHECK ((what = ANY (ARRAY['estimate'::text, 'supply_result'::text, 'statement'::text, 'document'::text, 'survey'::text])))
  constraint gap_evidence_words_check CHECK ((length(words) <= 400))
  constraint gap_evidence_gap_id_fkey FOREIGN KEY (gap_id) REFERENCES gap(id) ON DELETE CASCADE
  constraint gap_evidence_pkey PRIMARY KEY (id)
  CREATE INDEX gap_evidence_gap ON public.gap_evidence USING btree (gap_id)
table gap_link
  node_id uuid not null
  next_id uuid
  constraint gap_link_next_id_fkey FOREIGN KEY (next_id) REFERENCES gap_node(id) ON DELETE CASCADE
  constraint gap_link_node_id_fkey FOREIGN KEY (node_id) REFERENCES gap_node(id) ON DELETE CASCADE
  constraint gap_link_node_id_next_id_key UNIQUE NULLS NOT DISTINCT (node_id, next_id)
table gap_node
  id uuid not null
  gap_id uuid not null
  side text not null
  words text not null
  organization_id uuid
  proposed_by uuid
  proposed_at timestamp with time zone not null
  state text not null default 'proposed'::text
  joined_into uuid
  reason text not null default ''::text
  decided_by uuid
  decided_at timestamp with time zone
  constraint gap_node_check CHECK (((state = 'joined'::text) = (joined_into IS NOT NULL)))
  constraint gap_node_check1 CHECK (((state <> 'refused'::text) OR (reason <> ''::text)))
  constraint gap_node_reason_check CHECK ((length(reason) <= 300))
  constraint gap_node_side_check CHECK ((side = ANY (ARRAY['cause'::text, 'effect'::text])))
  constraint gap_node_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'accepted'::text, 'joined'::text, 'refused'::text, 'withdrawn'::text])))
  constraint gap_node_words_check CHECK (((length(TRIM(BOTH FROM words)) >= 1) AND (length(TRIM(BOTH FROM words)) <= 160)))
  constraint gap_node_gap_id_fkey FOREIGN KEY (gap_id) REFERENCES gap(id) ON DELETE CASCADE
  constraint gap_node_joined_into_fkey FOREIGN KEY (joined_into) REFERENCES gap_node(id) ON DELETE CASCADE
  constraint gap_node_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
  constraint gap_node_pkey PRIMARY KEY (id)
  CREATE INDEX gap_node_gap ON public.gap_node USING btree (gap_id)
  CREATE INDEX gap_node_organization ON public.gap_node USING btree (organization_id)
table import_batch
  id uuid not null
  file_name text not null
  sha256 text not null
  state text not null
  headers text[] not null
  mapping text[] not null
  tidy_names boolean not null default true
  rows_read integer not null
  rows_done integer not null default 0
  failure text
  person_id uuid
  person_name text not null
  created_at timestamp with time zone not null
  applied_at timestamp with time zone
  undone_at timestamp with time zone
  decisions jsonb not null default '{}'::jsonb
  sheet integer not null default 0
  words jsonb not null default '{}'::jsonb
  what text not null default 'organization'::text
  constraint import_batch_state_check CHECK ((state = ANY (ARRAY['mapping'::text, 'previewing'::text, 'previewed'::text, 'applying'::text, 'applied'::text, 'undone'::text, 'failed'::text, 'discarded'::text])))
  constraint import_batch_what_check CHECK ((what = ANY (ARRAY['organization'::text, 'initiative'::text, 'resource'::text])))
  constraint import_batch_pkey PRIMARY KEY (id)
  CREATE INDEX import_batch_newest ON public.import_batch USING btree (created_at)
table import_mapping
  headers_key text not null
  mapping text[] not null
  used_at timestamp with time zone not null
  words jsonb not null default '{}'::jsonb
  what text not null default 'organization'::text
  constraint import_mapping_what_check CHECK ((what = ANY (ARRAY['organization'::text, 'initiative'::text, 'resource'::text])))
  constraint import_mapping_pkey PRIMARY KEY (what, headers_key)
table import_notice
  id uuid not null
  batch_id uuid not null
  organization_id uuid not null
  told_to text not null
  token_hash text not null
  told_at timestamp with time zone not null
  constraint import_notice_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES import_batch(id) ON DELETE CASCADE
  constraint import_notice_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint import_notice_pkey PRIMARY KEY (id)
  constraint import_notice_token_hash_key UNIQUE (token_hash)
  CREATE INDEX import_notice_batch ON public.import_notice USING btree (batch_id)
  CREATE INDEX import_notice_organization ON public.import_notice USING btree (organization_id)
table import_row
  batch_id uuid not null
  number integer not null
  cells text[] not null
  outcome text
  organization_id uuid
  seen_at timestamp with time zone
  label text not null default ''::text
  answers jsonb
  changes jsonb not null default '[]'::jsonb
  issues jsonb not null default '[]'::jsonb
  twins jsonb not null default '[]'::jsonb
  choice text
  before jsonb
  before_at timestamp with time zone
  after_at timestamp with time zone
  decisions jsonb not null default '{}'::jsonb
  thing_id uuid
  constraint import_row_outcome_check CHECK ((outcome = ANY (ARRAY['new'::text, 'changed'::text, 'kept'::text, 'unchanged'::text, 'duplicate'::text, 'left_out'::text, 'error'::text])))
  constraint import_row_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES import_batch(id) ON DELETE CASCADE
  constraint import_row_pkey PRIMARY KEY (batch_id, number)
  CREATE INDEX import_row_outcome ON public.import_row USING btree (batch_id, outcome, number)
  CREATE INDEX import_row_thing ON public.import_row USING btree (thing_id) WHERE (thing_id IS NOT NULL)
table import_sheet
  batch_id uuid not null
  position integer not null
  name text not null
  headers text[] not null
  mapping text[] not null
  known integer not null
  rows_read integer not null
  too_big boolean not null default false
  what text not null default 'organization'::text
  guesses jsonb not null default '{}'::jsonb
  constraint import_sheet_what_check CHECK ((what = ANY (ARRAY['organization'::text, 'initiative'::text, 'resource'::text])))
  constraint import_sheet_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES import_batch(id) ON DELETE CASCADE
  constraint import_sheet_pkey PRIMARY KEY (batch_id, "position")
table import_sheet_row
  batch_id uuid not null
  position integer not null
  number integer not null
  cells text[] not null
  choice text
  constraint import_sheet_row_batch_id_position_fkey FOREIGN KEY (batch_id, "position") REFERENCES import_sheet(batch_id, "position") ON DELETE CASCADE
  constraint import_sheet_row_pkey PRIMARY KEY (batch_id, "position", number)
table initiative
  id uuid not null
  slug text not null
  name text not null
  state text not null default 'draft'::text
  summary text not null default ''::text
  dimensions text[] not null default '{}'::text[]
  populations text[] not null default '{}'::text[]
  started_on text
  ended_on text
  website text
  sample boolean not null default false
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  published_at timestamp with time zone
  confirmed_at timestamp with time zone
  constraint initiative_check CHECK (((state = 'draft'::text) OR (published_at IS NOT NULL)))
  constraint initiative_ended_on_check CHECK ((ended_on ~ '^[0-9]{4}(-[0-9]{2})?$'::text))
  constraint initiative_name_check CHECK (((length(TRIM(BOTH FROM name)) >= 1) AND (length(TRIM(BOTH FROM name)) <= 160)))
  constraint initiative_started_on_check CHECK ((started_on ~ '^[0-9]{4}(-[0-9]{2})?$'::text))
  constraint initiative_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'paused'::text, 'ended'::text])))
  constraint initiative_summary_check CHECK ((length(summary) <= 400))
  constraint initiative_website_check CHECK ((length(website) <= 300))
  constraint initiative_pkey PRIMARY KEY (id)
  constraint initiative_slug_key UNIQUE (slug)
table initiative_coverage
  id uuid not null
  initiative_id uuid not null
  territory text not null
  way text not null
  from_at timestamp with time zone not null
  until_at timestamp with time zone
  constraint initiative_coverage_territory_check CHECK ((territory ~ '^(CL|[0-9]{2}|[0-9]{5})$'::text))
  constraint initiative_coverage_way_check CHECK ((way = ANY (ARRAY['site'::text, 'outreach'::text, 'remote'::text])))
  constraint initiative_coverage_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES initiative(id) ON DELETE CASCADE
  constraint initiative_coverage_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX initiative_coverage_once ON public.initiative_coverage USING btree (initiative_id, territory) WHERE (until_at IS NULL)
table initiative_reach
  id uuid not null
  initiative_id uuid not null
  period text not null
  territory text
  dimension text
  persons integer
  low integer
  high integer
  basis text not null
  said_by uuid
  said_at timestamp with time zone not null
  replaces uuid
  constraint initiative_reach_basis_check CHECK ((basis = ANY (ARRAY['counted'::text, 'estimated'::text, 'capacity'::text, 'unknown'::text])))
  constraint initiative_reach_check CHECK (((basis = 'unknown'::text) = (persons IS NULL)))
  constraint initiative_reach_check1 CHECK (((low IS NULL) OR (persons IS NULL) OR (low <= persons)))
  constraint initiative_reach_check2 CHECK (((high IS NULL) OR (persons IS NULL) OR (high >= persons)))
  constraint initiative_reach_high_check CHECK ((high >= 0))
  constraint initiative_reach_low_check CHECK ((low >= 0))
  constraint initiative_reach_period_check CHECK ((period ~ '^[0-9]{4}$'::text))
  constraint initiative_reach_persons_check CHECK ((persons >= 0))
  constraint initiative_reach_territory_check CHECK ((territory ~ '^(CL|[0-9]{2}|[0-9]{5})$'::text))
  constraint initiative_reach_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES initiative(id) ON DELETE CASCADE
  constraint initiative_reach_replaces_fkey FOREIGN KEY (replaces) REFERENCES initiative_reach(id) ON DELETE CASCADE
  constraint initiative_reach_pkey PRIMARY KEY (id)
  constraint initiative_reach_replaces_key UNIQUE (replaces)
  CREATE INDEX initiative_reach_of ON public.initiative_reach USING btree (initiative_id, period)
table initiative_runner
  id uuid not null
  initiative_id uuid not null
  organization_id uuid not null
  role text not null
  said_by uuid
  said_at timestamp with time zone not null
  confirmed_at timestamp with time zone
  declined_at timestamp with time zone
  answered_by uuid
  until_at timestamp with time zone
  asked_at timestamp with time zone
  reminded_at timestamp with time zone
  constraint initiative_runner_check CHECK (((confirmed_at IS NULL) OR (declined_at IS NULL)))
  constraint initiative_runner_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'partner'::text, 'funder'::text, 'evaluator'::text])))
  constraint initiative_runner_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES initiative(id) ON DELETE CASCADE
  constraint initiative_runner_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
  constraint initiative_runner_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX initiative_runner_lead ON public.initiative_runner USING btree (initiative_id) WHERE ((role = 'lead'::text) AND (until_at IS NULL))
  CREATE UNIQUE INDEX initiative_runner_once ON public.initiative_runner USING btree (initiative_id, organization_id, role) WHERE (until_at IS NULL)
  CREATE INDEX initiative_runner_organization ON public.initiative_runner USING btree (organization_id)
table initiative_stage
  id uuid not null
  initiative_id uuid not null
  stage text not null
  basis text not null default 'said'::text
  said_by uuid
  said_at timestamp with time zone not null
  constraint initiative_stage_basis_check CHECK ((basis = ANY (ARRAY['said'::text, 'gate'::text])))
  constraint initiative_stage_stage_check CHECK ((stage = ANY (ARRAY['diagnosis'::text, 'prototype'::text, 'pilot'::text, 'evaluation'::text, 'scale'::text])))
  constraint initiative_stage_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES initiative(id) ON DELETE CASCADE
  constraint initiative_stage_pkey PRIMARY KEY (id)
  CREATE INDEX initiative_stage_of ON public.initiative_stage USING btree (initiative_id, said_at)
table invitation
  id uuid not null
  organization_id uuid
  organization_name text
  email text not null
  role text
  token_hash text not null
  invited_by uuid
  invited_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  accepted_at timestamp with time zone
  accepted_by uuid
  revoked_at timestamp with time zone
  revoked_by uuid
  mesa_role text
  opened_at timestamp with time zone
  reminded_at timestamp with time zone
  first_token_hash text
  link_id uuid
  asked boolean not null default false
  constraint invitation_check CHECK (((accepted_at IS NULL) OR (revoked_at IS NULL)))
  constraint invitation_check1 CHECK ((((organization_id IS NULL) = (organization_name IS NULL)) AND ((organization_id IS NULL) = (role IS NULL))))
  constraint invitation_check2 CHECK (((organization_id IS NULL) <> (mesa_role IS NULL)))
  constraint invitation_email_check CHECK ((email = lower(email)))
  constraint invitation_mesa_role_check CHECK ((mesa_role = ANY (ARRAY['secretariat'::text, 'reviewer'::text, 'analyst'::text, 'member'::text])))
  constraint invitation_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'editor'::text, 'reader'::text])))
  constraint invitation_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES person(id)
  constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(id)
  constraint invitation_link_id_fkey FOREIGN KEY (link_id) REFERENCES invitation_link(id) ON DELETE SET NULL
  constraint invitation_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
  constraint invitation_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES person(id)
  constraint invitation_pkey PRIMARY KEY (id)
  constraint invitation_first_token_hash_key UNIQUE (first_token_hash)
  constraint invitation_token_hash_key UNIQUE (token_hash)
  CREATE INDEX invitation_by_link ON public.invitation USING btree (link_id) WHERE (link_id IS NOT NULL)
  CREATE INDEX invitation_mesa ON public.invitation USING btree (invited_at) WHERE (mesa_role IS NOT NULL)
  CREATE INDEX invitation_organization ON public.invitation USING btree (organization_id, invited_at)
table invitation_link
  id uuid not null
  organization_id uuid not null
  organization_name text not null
  role text not null
  token_hash text not null
  made_by uuid
  made_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  most_uses integer not null
  uses integer not null default 0
  revoked_at timestamp with time zone
  revoked_by uuid
  constraint invitation_link_check CHECK (((uses >= 0) AND (uses <= most_uses)))
  constraint invitation_link_check1 CHECK (((role <> 'owner'::text) OR (most_uses = 1)))
  constraint invitation_link_most_uses_check CHECK (((most_uses >= 1) AND (most_uses <= 50)))
  constraint invitation_link_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'editor'::text, 'reader'::text])))
  constraint invitation_link_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id)
  constraint invitation_link_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
  constraint invitation_link_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES person(id)
  constraint invitation_link_pkey PRIMARY KEY (id)
  constraint invitation_link_token_hash_key UNIQUE (token_hash)
  CREATE INDEX invitation_link_made_by ON public.invitation_link USING btree (made_by)
  CREATE INDEX invitation_link_organization ON public.invitation_link USING btree (organization_id, made_at)
table job_request
  id uuid not null
  name text not null
  data jsonb not null default '{}'::jsonb
  start_after timestamp with time zone
  created_at timestamp with time zone not null default now()
  constraint job_request_pkey PRIMARY KEY (id)
table journal
  id uuid not null
  at timestamp with time zone not null default now()
  actor_id uuid
  actor_name text not null
  in_name_of uuid
  what text not null
  subject_type text not null
  subject_id uuid not null
  before jsonb
  after jsonb
  reason text
  request_id text
  constraint journal_pkey PRIMARY KEY (id)
  CREATE INDEX journal_at ON public.journal USING btree (at, id)
  CREATE INDEX journal_subject ON public.journal USING btree (subject_type, subject_id, at)
table live_event
  id bigint not null generated always as identity
  topic text not null
  at timestamp with time zone not null
  constraint live_event_topic_check CHECK (((length(topic) >= 1) AND (length(topic) <= 100)))
  constraint live_event_pkey PRIMARY KEY (id)
  CREATE INDEX live_event_topic ON public.live_event USING btree (topic, id)
table membership
  id uuid not null
  organization_id uuid not null
  person_id uuid not null
  role text not null
  since timestamp with time zone not null
  given_by uuid
  ended_at timestamp with time zone
  ended_by uuid
  ended_how text
  constraint membership_check CHECK ((ended_at >= since))
  constraint membership_check1 CHECK (((ended_at IS NULL) = (ended_how IS NULL)))
  constraint membership_ended_how_check CHECK ((ended_how = ANY (ARRAY['left'::text, 'removed'::text, 'changed'::text, 'closed'::text])))
  constraint membership_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'editor'::text, 'reader'::text])))
  constraint membership_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id)
  constraint membership_given_by_fkey FOREIGN KEY (given_by) REFERENCES person(id)
  constraint membership_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint membership_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX membership_held ON public.membership USING btree (organization_id, person_id) WHERE (ended_at IS NULL)
  CREATE INDEX membership_organization ON public.membership USING btree (organization_id)
  CREATE INDEX membership_person ON public.membership USING btree (person_id) WHERE (ended_at IS NULL)
table mesa_role
  id uuid not null
  person_id uuid not null
  role text not null
  granted_at timestamp with time zone not null
  granted_by uuid
  revoked_at timestamp with time zone
  revoked_by uuid
  constraint mesa_role_check CHECK ((revoked_at >= granted_at))
  constraint mesa_role_role_check CHECK ((role = ANY (ARRAY['secretariat'::text, 'reviewer'::text, 'analyst'::text, 'member'::text])))
  constraint mesa_role_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES person(id)
  constraint mesa_role_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint mesa_role_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES person(id)
  constraint mesa_role_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX mesa_role_held ON public.mesa_role USING btree (person_id, role) WHERE (revoked_at IS NULL)
table microdata_file
  id uuid not null
  file_name text not null
  media_kind text not null
  bytes bigint not null
  sha256 text not null
  rows bigint
  variables jsonb
  failure jsonb
  uploaded_by uuid
  uploader text not null
  uploaded_at timestamp with time zone not null
  removed_by uuid
  removed_at timestamp with time zone
  constraint microdata_file_bytes_check CHECK ((bytes > 0))
  constraint microdata_file_check CHECK (((rows IS NULL) = (variables IS NULL)))
  constraint microdata_file_file_name_check CHECK ((length(TRIM(BOTH FROM file_name)) > 0))
  constraint microdata_file_media_kind_check CHECK ((media_kind = ANY (ARRAY['csv'::text, 'csv.gz'::text, 'tsv'::text, 'tsv.gz'::text, 'parquet'::text, 'sav'::text, 'zsav'::text, 'dta'::text])))
  constraint microdata_file_rows_check CHECK ((rows > 0))
  constraint microdata_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  constraint microdata_file_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX microdata_file_once ON public.microdata_file USING btree (sha256) WHERE (failure IS NULL)
table organization
  id uuid not null
  slug text not null
  name text not null
  known_as text
  rut text
  legal_form text
  sector text
  founded_year integer
  region text
  comuna text
  scope text
  works_in text[] not null default '{}'::text[]
  intervenes boolean
  kinds text[] not null default '{}'::text[]
  kind_other text
  dimensions text[] not null default '{}'::text[]
  populations text[] not null default '{}'::text[]
  description text not null default ''::text
  holds_linking_events boolean
  has_alliances boolean
  traits text
  website text
  networks jsonb not null default '{}'::jsonb
  public_email text
  public_phone text
  logo_file_id uuid
  state text not null default 'active'::text
  merged_into uuid
  sample boolean not null default false
  accepted_at timestamp with time zone not null default now()
  confirmed_at timestamp with time zone
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  abroad boolean not null default false
  works_in_comunas text[] not null default '{}'::text[]
  constraint organization_check CHECK (((state = 'merged'::text) = (merged_into IS NOT NULL)))
  constraint organization_check1 CHECK (((comuna IS NULL) OR (region IS NULL) OR ("left"(comuna, 2) = region)))
  constraint organization_check2 CHECK (((NOT abroad) OR (region IS NULL)))
  constraint organization_comuna_check CHECK ((comuna ~ '^[0-9]{5}$'::text))
  constraint organization_founded_year_check CHECK (((founded_year >= 1500) AND (founded_year <= 2200)))
  constraint organization_name_check CHECK ((length(TRIM(BOTH FROM name)) > 0))
  constraint organization_region_check CHECK ((region ~ '^[0-9]{2}$'::text))
  constraint organization_rut_check CHECK ((rut ~ '^[0-9]{1,8}-[0-9K]$'::text))
  constraint organization_state_check CHECK ((state = ANY (ARRAY['active'::text, 'retired'::text, 'merged'::text])))
  constraint organization_logo_file_id_fkey FOREIGN KEY (logo_file_id) REFERENCES file(id)
  constraint organization_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES organization(id)
  constraint organization_pkey PRIMARY KEY (id)
  constraint organization_slug_key UNIQUE (slug)
  CREATE INDEX organization_merged_into ON public.organization USING btree (merged_into) WHERE (merged_into IS NOT NULL)
  CREATE INDEX organization_rut ON public.organization USING btree (rut) WHERE (rut IS NOT NULL)
  CREATE TRIGGER directory_index AFTER INSERT OR UPDATE ON public.organization FOR EACH ROW EXECUTE FUNCTION directory_index()
table organization_ally
  id uuid not null
  organization_id uuid not null
  ally_id uuid
  ally_name text not null
  constraint organization_ally_check CHECK (((ally_id IS NULL) OR (ally_id <> organization_id)))
  constraint organization_ally_ally_id_fkey FOREIGN KEY (ally_id) REFERENCES organization(id)
  constraint organization_ally_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint organization_ally_pkey PRIMARY KEY (id)
  constraint organization_ally_organization_id_ally_name_key UNIQUE (organization_id, ally_name)
  CREATE INDEX organization_ally_ally ON public.organization_ally USING btree (ally_id) WHERE (ally_id IS NOT NULL)
table organization_change
  id uuid not null
  organization_id uuid not null
  before jsonb not null
  after jsonb not null
  asked_by uuid
  asked_at timestamp with time zone not null
  state text not null default 'pending'::text
  decided_by uuid
  decided_at timestamp with time zone
  reason text
  constraint organization_change_check CHECK (((state = 'pending'::text) = (decided_at IS NULL)))
  constraint organization_change_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'accepted'::text, 'rejected'::text, 'replaced'::text])))
  constraint organization_change_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint organization_change_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX organization_change_pending ON public.organization_change USING btree (organization_id) WHERE (state = 'pending'::text)
table organization_confirmation
  id uuid not null
  organization_id uuid not null
  asked_at timestamp with time zone not null
  asked_of text not null
  token_hash text not null
  answered_at timestamp with time zone
  answered_by text
  constraint organization_confirmation_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint organization_confirmation_pkey PRIMARY KEY (id)
  constraint organization_confirmation_token_hash_key UNIQUE (token_hash)
  CREATE INDEX organization_confirmation_organization ON public.organization_confirmation USING btree (organization_id, asked_at)
table organization_contact
  organization_id uuid not null
  name text not null default ''::text
  position text not null default ''::text
  email text not null default ''::text
  phone text not null default ''::text
  constraint organization_contact_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint organization_contact_pkey PRIMARY KEY (organization_id)
table organization_distinct
  one_id uuid not null
  other_id uuid not null
  person_id uuid
  person_name text not null
  said_at timestamp with time zone not null
  constraint organization_distinct_check CHECK ((one_id < other_id))
  constraint organization_distinct_one_id_fkey FOREIGN KEY (one_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint organization_distinct_other_id_fkey FOREIGN KEY (other_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint organization_distinct_pkey PRIMARY KEY (one_id, other_id)
table organization_former_slug
  slug text not null
  organization_id uuid not null
  constraint organization_former_slug_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint organization_former_slug_pkey PRIMARY KEY (slug)
table organization_merge
  id uuid not null
  kept_id uuid not null
  absorbed_id uuid not null
  kept_before jsonb not null
  kept_before_at timestamp with time zone not null
  kept_after_at timestamp with time zone not null
  moved jsonb not null
  person_id uuid
  person_name text not null
  merged_at timestamp with time zone not null
  parted_at timestamp with time zone
  constraint organization_merge_check CHECK ((kept_id <> absorbed_id))
  constraint organization_merge_absorbed_id_fkey FOREIGN KEY (absorbed_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint organization_merge_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint organization_merge_pkey PRIMARY KEY (id)
  CREATE INDEX organization_merge_newest ON public.organization_merge USING btree (merged_at)
  CREATE UNIQUE INDEX organization_merge_standing ON public.organization_merge USING btree (absorbed_id) WHERE (parted_at IS NULL)
table organization_not_ally
  id uuid not null
  organization_id uuid not null
  ally_id uuid not null
  denied_at timestamp with time zone not null
  constraint organization_not_ally_check CHECK ((ally_id <> organization_id))
  constraint organization_not_ally_ally_id_fkey FOREIGN KEY (ally_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint organization_not_ally_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint organization_not_ally_pkey PRIMARY KEY (id)
  constraint organization_not_ally_organization_id_ally_id_key UNIQUE (organization_id, ally_id)
  CREATE INDEX organization_not_ally_ally ON public.organization_not_ally USING btree (ally_id)
table organization_twin
  one_id uuid not null
  other_id uuid not null
  score real not null
  constraint organization_twin_check CHECK ((one_id < other_id))
  constraint organization_twin_one_id_fkey FOREIGN KEY (one_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint organization_twin_other_id_fkey FOREIGN KEY (other_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint organization_twin_pkey PRIMARY KEY (one_id, other_id)
table organization_twin_search
  single boolean not null default true
  registry_stamp text not null
  searched_at timestamp with time zone
  asked_at timestamp with time zone not null
  constraint organization_twin_search_single_check CHECK (single)
  constraint organization_twin_search_pkey PRIMARY KEY (single)
table organization_writing
  id bigint not null generated always as identity
  organization_id uuid not null
  fields text[] not null
  door text not null
  person_id uuid
  person_name text not null default ''::text
  act_id uuid
  written_at timestamp with time zone not null
  constraint organization_writing_door_check CHECK ((door = ANY (ARRAY['registration'::text, 'correction'::text, 'own'::text, 'staff'::text, 'import'::text, 'command_line'::text, 'merge'::text])))
  constraint organization_writing_fields_check CHECK (((cardinality(fields) >= 1) AND (cardinality(fields) <= 60)))
  constraint organization_writing_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint organization_writing_pkey PRIMARY KEY (id)
  CREATE INDEX organization_writing_act ON public.organization_writing USING btree (act_id) WHERE (act_id IS NOT NULL)
  CREATE INDEX organization_writing_of ON public.organization_writing USING btree (organization_id, id)
table outbox
  id uuid not null
  kind text not null
  to_address text not null
  subject text not null
  text_body text not null
  html_body text
  headers jsonb not null default '{}'::jsonb
  dedupe_key text
  created_at timestamp with time zone not null default now()
  send_after timestamp with time zone not null default now()
  attempts integer not null default 0
  last_error text
  sent_at timestamp with time zone
  action_label text
  action_url text
  unsubscribe_url text
  locale text not null default 'es'::text
  forget_once_sent boolean not null default false
  constraint outbox_check CHECK (((action_label IS NULL) = (action_url IS NULL)))
  constraint outbox_locale_check CHECK ((locale = ANY (ARRAY['es'::text, 'en'::text])))
  constraint outbox_pkey PRIMARY KEY (id)
  constraint outbox_dedupe_key_key UNIQUE (dedupe_key)
  CREATE INDEX outbox_newest ON public.outbox USING btree (created_at DESC, id DESC)
  CREATE INDEX outbox_waiting ON public.outbox USING btree (send_after) WHERE (sent_at IS NULL)
table page
  id uuid not null
  kind text not null
  slug text not null
  cycle_id uuid
  under_id uuid
  position integer not null default 0
  sample boolean not null default false
  created_at timestamp with time zone not null
  archived_at timestamp with time zone
  axis_id uuid
  archived_reason text not null default ''::text
  constraint page_check CHECK ((under_id <> id))
  constraint page_check1 CHECK (((kind = 'axis'::text) = (axis_id IS NOT NULL)))
  constraint page_kind_check CHECK ((kind = ANY (ARRAY['page'::text, 'axis'::text, 'challenge'::text, 'activity'::text, 'learning'::text, 'news'::text])))
  constraint page_reason_of_archived CHECK (((archived_reason = ''::text) OR (archived_at IS NOT NULL)))
  constraint page_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
  constraint page_axis_id_fkey FOREIGN KEY (axis_id) REFERENCES axis(id)
  constraint page_cycle_id_fkey FOREIGN KEY (cycle_id) REFERENCES cycle(id)
  constraint page_under_id_fkey FOREIGN KEY (under_id) REFERENCES page(id)
  constraint page_pkey PRIMARY KEY (id)
  constraint page_axis_id_key UNIQUE (axis_id)
  constraint page_kind_slug_key UNIQUE (kind, slug)
  CREATE INDEX page_under ON public.page USING btree (under_id) WHERE (under_id IS NOT NULL)
table page_publication
  id uuid not null
  page_id uuid not null
  version_id uuid not null
  publishes_at timestamp with time zone not null
  decided_by uuid
  decided_at timestamp with time zone not null
  cancelled_at timestamp with time zone
  constraint page_publication_page_id_version_id_fkey FOREIGN KEY (page_id, version_id) REFERENCES page_version(page_id, id)
  constraint page_publication_pkey PRIMARY KEY (id)
  CREATE INDEX page_publication_page ON public.page_publication USING btree (page_id, publishes_at DESC, decided_at DESC) WHERE (cancelled_at IS NULL)
table page_version
  id uuid not null
  page_id uuid not null
  number integer not null
  title text not null
  summary text not null default ''::text
  body text not null default ''::text
  source text not null default ''::text
  starts_on date
  ends_on date
  note text not null default ''::text
  written_by uuid
  writer text not null
  written_at timestamp with time zone not null
  constraint page_version_check CHECK ((ends_on >= starts_on))
  constraint page_version_number_check CHECK ((number > 0))
  constraint page_version_title_check CHECK ((length(TRIM(BOTH FROM title)) > 0))
  constraint page_version_page_id_fkey FOREIGN KEY (page_id) REFERENCES page(id)
  constraint page_version_pkey PRIMARY KEY (id)
  constraint page_version_page_id_id_key UNIQUE (page_id, id)
  constraint page_version_page_id_number_key UNIQUE (page_id, number)
table person
  id uuid not null
  name text not null
  email text not null
  email_verified boolean not null default false
  image text
  second_factor_enabled boolean not null default false
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint person_email_check CHECK ((email = lower(email)))
  constraint person_pkey PRIMARY KEY (id)
  constraint person_email_key UNIQUE (email)
table person_link
  token_hash text not null
  purpose text not null
  lasting boolean not null
  subject_type text not null
  subject_id text not null
  address text not null
  made_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  revoked_at timestamp with time zone
  constraint person_link_address_check CHECK (((address = lower(address)) AND ((length(address) >= 3) AND (length(address) <= 254))))
  constraint person_link_check CHECK ((expires_at > made_at))
  constraint person_link_check1 CHECK ((NOT (lasting AND (used_at IS NOT NULL))))
  constraint person_link_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 60)))
  constraint person_link_subject_id_check CHECK (((length(subject_id) >= 1) AND (length(subject_id) <= 80)))
  constraint person_link_subject_type_check CHECK (((length(subject_type) >= 1) AND (length(subject_type) <= 40)))
  constraint person_link_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
  constraint person_link_pkey PRIMARY KEY (token_hash)
  CREATE INDEX person_link_address ON public.person_link USING btree (address)
  CREATE INDEX person_link_subject ON public.person_link USING btree (subject_type, subject_id) WHERE (revoked_at IS NULL)
table poverty_run
  id uuid not null
  microdata_file_id uuid not null
  survey_description_id uuid not null
  method_id text not null
  method_version integer not null
  by text[] not null
  options jsonb not null
  again_of uuid
  state text not null
  requested_by uuid
  requester text not null
  requested_at timestamp with time zone not null
  started_at timestamp with time zone
  alive_at timestamp with time zone
  takes integer not null default 0
  step text
  share real
  cancel_requested_at timestamp with time zone
  cancel_requested_by uuid
  finished_at timestamp with time zone
  failure jsonb
  engine_version text
  figures_sha256 text
  figures_count integer
  constraint poverty_run_check CHECK (((state = ANY (ARRAY['done'::text, 'failed'::text, 'cancelled'::text])) = (finished_at IS NOT NULL)))
  constraint poverty_run_check1 CHECK (((state = 'failed'::text) = (failure IS NOT NULL)))
  constraint poverty_run_check2 CHECK (((state = 'done'::text) = (figures_sha256 IS NOT NULL)))
  constraint poverty_run_check3 CHECK (((figures_sha256 IS NULL) = (figures_count IS NULL)))
  constraint poverty_run_check4 CHECK (((figures_sha256 IS NULL) OR (engine_version IS NOT NULL)))
  constraint poverty_run_figures_sha256_check CHECK ((figures_sha256 ~ '^[0-9a-f]{64}$'::text))
  constraint poverty_run_share_check CHECK (((share >= (0)::double precision) AND (share <= (1)::double precision)))
  constraint poverty_run_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
  constraint poverty_run_again_of_fkey FOREIGN KEY (again_of) REFERENCES poverty_run(id)
  constraint poverty_run_microdata_file_id_survey_description_id_fkey FOREIGN KEY (microdata_file_id, survey_description_id) REFERENCES survey_description(microdata_file_id, id)
  constraint poverty_run_pkey PRIMARY KEY (id)
  CREATE INDEX poverty_run_again ON public.poverty_run USING btree (again_of) WHERE (again_of IS NOT NULL)
  CREATE INDEX poverty_run_newest ON public.poverty_run USING btree (requested_at DESC, id DESC)
  CREATE INDEX poverty_run_of_file ON public.poverty_run USING btree (microdata_file_id)
  CREATE INDEX poverty_run_open ON public.poverty_run USING btree (state) WHERE (state = ANY (ARRAY['requested'::text, 'running'::text]))
table poverty_run_figures
  run_id uuid not null
  gzip bytea not null
  constraint poverty_run_figures_run_id_fkey FOREIGN KEY (run_id) REFERENCES poverty_run(id) ON DELETE CASCADE
  constraint poverty_run_figures_pkey PRIMARY KEY (run_id)
table privacy_text
  version integer not null
  body_es text not null
  body_en text not null
  published_at timestamp with time zone not null
  published_by uuid
  constraint privacy_text_version_check CHECK ((version > 0))
  constraint privacy_text_published_by_fkey FOREIGN KEY (published_by) REFERENCES person(id)
  constraint privacy_text_pkey PRIMARY KEY (version)
table product
  id uuid not null
  slug text not null
  axis_id uuid not null
  title text not null
  description text not null default ''::text
  position integer not null default 0
  sample boolean not null default false
  created_at timestamp with time zone not null
  archived_at timestamp with time zone
  revision integer not null default 1
  archived_reason text not null default ''::text
  constraint product_reason_of_archived CHECK (((archived_reason = ''::text) OR (archived_at IS NOT NULL)))
  constraint product_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
  constraint product_title_check CHECK ((length(TRIM(BOTH FROM title)) > 0))
  constraint product_axis_id_fkey FOREIGN KEY (axis_id) REFERENCES axis(id)
  constraint product_pkey PRIMARY KEY (id)
  constraint product_slug_key UNIQUE (slug)
  CREATE INDEX product_axis ON public.product USING btree (axis_id)
table product_version
  id uuid not null
  product_id uuid not null
  number integer not null
  file_id uuid not null
  note text not null default ''::text
  published_by uuid
  published_at timestamp with time zone
  withdrawn_at timestamp with time zone
  withdrawn_by uuid
  withdrawn_reason text
  constraint product_version_check CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
  constraint product_version_check1 CHECK (((withdrawn_at IS NULL) OR (published_at IS NOT NULL)))
  constraint product_version_number_check CHECK ((number > 0))
  constraint product_version_withdrawn_reason_check CHECK ((length(TRIM(BOTH FROM withdrawn_reason)) > 0))
  constraint product_version_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id)
  constraint product_version_product_id_fkey FOREIGN KEY (product_id) REFERENCES product(id)
  constraint product_version_pkey PRIMARY KEY (id)
  constraint product_version_product_id_number_key UNIQUE (product_id, number)
  CREATE UNIQUE INDEX product_draft ON public.product_version USING btree (product_id) WHERE (published_at IS NULL)
  CREATE INDEX product_version_file ON public.product_version USING btree (file_id)
table product_version_language
  version_id uuid not null
  locale text not null
  file_id uuid not null
  constraint product_version_language_locale_check CHECK ((locale = ANY (ARRAY['es'::text, 'en'::text])))
  constraint product_version_language_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id)
  constraint product_version_language_version_id_fkey FOREIGN KEY (version_id) REFERENCES product_version(id) ON DELETE CASCADE
  constraint product_version_language_pkey PRIMARY KEY (version_id, locale)
  CREATE INDEX product_version_language_file ON public.product_version_language USING btree (file_id)
table rate_limit
  key text not null
  points integer not null default 0
  expire bigint
  constraint rate_limit_pkey PRIMARY KEY (key)
table registration
  id uuid not null
  folio integer not null generated always as identity
  window_id uuid not null
  organization_id uuid
  state text not null
  answers jsonb not null default '{}'::jsonb
  email text
  person_id uuid
  version integer not null default 0
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  submitted_at timestamp with time zone
  decided_at timestamp with time zone
  logo_file_id uuid
  locale text not null default 'es'::text
  privacy_version integer
  step text
  explanation jsonb
  constraint registration_check CHECK (((state <> 'accepted'::text) OR (organization_id IS NOT NULL)))
  constraint registration_locale_check CHECK ((locale = ANY (ARRAY['es'::text, 'en'::text])))
  constraint registration_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'changes_requested'::text, 'resubmitted'::text, 'accepted'::text, 'rejected'::text, 'withdrawn'::text])))
  constraint registration_logo_file_id_fkey FOREIGN KEY (logo_file_id) REFERENCES file(id)
  constraint registration_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
  constraint registration_window_id_fkey FOREIGN KEY (window_id) REFERENCES registration_window(id)
  constraint registration_pkey PRIMARY KEY (id)
  CREATE INDEX registration_email ON public.registration USING btree (email)
  CREATE UNIQUE INDEX registration_folio ON public.registration USING btree (folio)
  CREATE INDEX registration_of_person ON public.registration USING btree (person_id) WHERE (person_id IS NOT NULL)
  CREATE INDEX registration_of_window ON public.registration USING btree (window_id, state)
  CREATE INDEX registration_organization ON public.registration USING btree (organization_id) WHERE (organization_id IS NOT NULL)
  CREATE INDEX registration_queue ON public.registration USING btree (state, submitted_at)
table registration_decision
  id uuid not null
  registration_id uuid not null
  verdict text not null
  reasons jsonb not null default '{}'::jsonb
  message text not null default ''::text
  decided_by uuid
  decided_at timestamp with time zone not null
  state_before text
  undo_until timestamp with time zone
  undone_at timestamp with time zone
  undone_by uuid
  beside jsonb not null default '{}'::jsonb
  constraint registration_decision_check CHECK (((verdict = 'accepted'::text) OR (length(TRIM(BOTH FROM message)) > 0) OR (reasons <> '{}'::jsonb)))
  constraint registration_decision_check1 CHECK (((undo_until IS NULL) OR (state_before IS NOT NULL)))
  constraint registration_decision_verdict_check CHECK ((verdict = ANY (ARRAY['changes_requested'::text, 'accepted'::text, 'rejected'::text])))
  constraint registration_decision_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES registration(id) ON DELETE CASCADE
  constraint registration_decision_pkey PRIMARY KEY (id)
  CREATE INDEX registration_decision_registration ON public.registration_decision USING btree (registration_id, decided_at)
table registration_link
  token_hash text not null
  registration_id uuid not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint registration_link_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES registration(id) ON DELETE CASCADE
  constraint registration_link_pkey PRIMARY KEY (token_hash)
  CREATE INDEX registration_link_registration ON public.registration_link USING btree (registration_id)
table registration_submission
  id uuid not null
  registration_id uuid not null
  answers jsonb not null
  submitted_at timestamp with time zone not null
  explanation jsonb
  constraint registration_submission_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES registration(id) ON DELETE CASCADE
  constraint registration_submission_pkey PRIMARY KEY (id)
  CREATE INDEX registration_submission_registration ON public.registration_submission USING btree (registration_id, submitted_at)
table registration_window
  id uuid not null
  slug text not null
  name text not null
  cycle_id uuid
  opens_at timestamp with time zone not null
  closes_at timestamp with time zone not null
  closed_at timestamp with time zone
  created_at timestamp with time zone not null default now()
  announced_at timestamp with time zone
  constraint registration_window_check CHECK ((closes_at > opens_at))
  constraint registration_window_cycle_id_fkey FOREIGN KEY (cycle_id) REFERENCES cycle(id)
  constraint registration_window_pkey PRIMARY KEY (id)
  constraint registration_window_slug_key UNIQUE (slug)
table registration_window_extension
  id uuid not null
  window_id uuid not null
  previous_closes_at timestamp with time zone not null
  closes_at timestamp with time zone not null
  reason text not null
  extended_by uuid
  extended_at timestamp with time zone not null default now()
  constraint registration_window_extension_reason_check CHECK ((length(TRIM(BOTH FROM reason)) > 0))
  constraint registration_window_extension_window_id_fkey FOREIGN KEY (window_id) REFERENCES registration_window(id) ON DELETE CASCADE
  constraint registration_window_extension_pkey PRIMARY KEY (id)
table registry_profile
  window_id uuid not null
  frozen_at timestamp with time zone not null
  figures jsonb not null
  constraint registry_profile_window_id_fkey FOREIGN KEY (window_id) REFERENCES registration_window(id) ON DELETE CASCADE
  constraint registry_profile_pkey PRIMARY KEY (window_id)
table report_edition
  id uuid not null
  kind text not null
  number integer not null
  version_id uuid not null
  data jsonb not null
  release integer
  made_by uuid
  made_at timestamp with time zone not null
  sample boolean not null default false
  constraint report_edition_kind_check CHECK ((kind = ANY (ARRAY['informe'::text, 'presentacion'::text, 'brechas'::text])))
  constraint report_edition_number_check CHECK ((number > 0))
  constraint report_edition_version_id_fkey FOREIGN KEY (version_id) REFERENCES product_version(id)
  constraint report_edition_pkey PRIMARY KEY (id)
  constraint report_edition_kind_number_key UNIQUE (kind, number)
  constraint report_edition_version_id_key UNIQUE (version_id)
table representation_request
  id uuid not null
  folio integer not null generated always as identity
  organization_id uuid not null
  person_id uuid
  email text not null
  name text not null
  position text not null
  proof text not null
  link text not null default ''::text
  file_id uuid
  locale text not null default 'es'::text
  state text not null
  asked_at timestamp with time zone not null
  proved_at timestamp with time zone
  decided_at timestamp with time zone
  decided_by uuid
  reason text not null default ''::text
  undo_until timestamp with time zone
  role_before text
  constraint representation_request_check CHECK (((state = 'asked'::text) = (proved_at IS NULL)))
  constraint representation_request_check1 CHECK (((state = ANY (ARRAY['accepted'::text, 'rejected'::text])) = (decided_at IS NOT NULL)))
  constraint representation_request_email_check CHECK ((email = lower(email)))
  constraint representation_request_locale_check CHECK ((locale = ANY (ARRAY['es'::text, 'en'::text])))
  constraint representation_request_role_before_check CHECK ((role_before = ANY (ARRAY['owner'::text, 'editor'::text, 'reader'::text])))
  constraint representation_request_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'waiting'::text, 'accepted'::text, 'rejected'::text])))
  constraint representation_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id)
  constraint representation_request_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id) ON DELETE SET NULL
  constraint representation_request_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint representation_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint representation_request_pkey PRIMARY KEY (id)
  constraint representation_request_folio_key UNIQUE (folio)
  CREATE INDEX representation_request_organization ON public.representation_request USING btree (organization_id, state)
  CREATE INDEX representation_request_state ON public.representation_request USING btree (state, proved_at)
table resource
  id uuid not null
  slug text not null
  organization_id uuid not null
  kind text not null
  title text not null
  summary text not null
  terms text not null
  terms_words text not null default ''::text
  territories text[] not null
  capacity integer
  opens_on date
  closes_on date
  how text not null default ''::text
  website text
  state text not null default 'offered'::text
  sample boolean not null default false
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  confirmed_at timestamp with time zone not null
  constraint resource_capacity_check CHECK ((capacity > 0))
  constraint resource_check CHECK (((terms <> 'in_words'::text) OR (terms_words <> ''::text)))
  constraint resource_check1 CHECK (((closes_on IS NULL) OR (opens_on IS NULL) OR (closes_on >= opens_on)))
  constraint resource_how_check CHECK ((length(how) <= 300))
  constraint resource_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'paused'::text, 'withdrawn'::text])))
  constraint resource_summary_check CHECK (((length(summary) >= 1) AND (length(summary) <= 400)))
  constraint resource_terms_check CHECK ((terms = ANY (ARRAY['free'::text, 'subsidised'::text, 'paid'::text, 'by_call'::text, 'in_words'::text])))
  constraint resource_terms_words_check CHECK ((length(terms_words) <= 300))
  constraint resource_territories_check CHECK (((cardinality(territories) >= 1) AND (cardinality(territories) <= 200)))
  constraint resource_title_check CHECK (((length(TRIM(BOTH FROM title)) >= 1) AND (length(TRIM(BOTH FROM title)) <= 160)))
  constraint resource_website_check CHECK ((length(website) <= 300))
  constraint resource_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
  constraint resource_pkey PRIMARY KEY (id)
  constraint resource_slug_key UNIQUE (slug)
  CREATE INDEX resource_organization ON public.resource USING btree (organization_id)
table sample_person
  person_id uuid not null
  constraint sample_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  constraint sample_person_pkey PRIMARY KEY (person_id)
table saved_view
  id uuid not null
  person_id uuid not null
  list text not null
  name text not null
  query text not null
  created_at timestamp with time zone not null
  constraint saved_view_list_check CHECK ((length(list) <= 100))
  constraint saved_view_name_check CHECK (((length(TRIM(BOTH FROM name)) >= 1) AND (length(TRIM(BOTH FROM name)) <= 60)))
  constraint saved_view_query_check CHECK ((length(query) <= 2000))
  constraint saved_view_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  constraint saved_view_pkey PRIMARY KEY (id)
  constraint saved_view_person_id_list_name_key UNIQUE (person_id, list, name)
table second_factor
  id uuid not null
  person_id uuid not null
  secret text not null
  backup_codes text not null
  verified boolean not null default false
  failed_verification_count integer not null default 0
  locked_until timestamp with time zone
  constraint second_factor_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  constraint second_factor_pkey PRIMARY KEY (id)
  constraint second_factor_person_id_key UNIQUE (person_id)
  CREATE INDEX second_factor_secret ON public.second_factor USING btree (secret)
table session
  id uuid not null
  person_id uuid not null
  token text not null
  expires_at timestamp with time zone not null
  ip_address text
  user_agent text
  second_factor_at timestamp with time zone
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  constraint session_pkey PRIMARY KEY (id)
  constraint session_token_key UNIQUE (token)
  CREATE INDEX session_person ON public.session USING btree (person_id)
table setting
  key text not null
  value jsonb not null
  updated_at timestamp with time zone not null default now()
  constraint setting_pkey PRIMARY KEY (key)
table site_image
  id uuid not null
  file_id uuid not null
  alt text not null
  credit text not null default ''::text
  width integer not null
  height integer not null
  added_by uuid
  added_at timestamp with time zone not null
  archived_at timestamp with time zone
  constraint site_image_alt_check CHECK ((length(TRIM(BOTH FROM alt)) > 0))
  constraint site_image_height_check CHECK ((height > 0))
  constraint site_image_width_check CHECK ((width > 0))
  constraint site_image_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id)
  constraint site_image_pkey PRIMARY KEY (id)
table supply_result
  run_id uuid not null
  territory text not null
  claim text not null
  claim_by_persons text not null
  by_share double precision not null
  by_persons double precision not null
  need double precision not null
  need_low double precision not null
  need_high double precision not null
  covered double precision not null
  covered_low double precision not null
  covered_high double precision not null
  uncovered double precision not null
  uncovered_low double precision not null
  uncovered_high double precision not null
  initiatives integer not null
  without_number integer not null
  to_leave double precision not null
  constraint supply_result_territory_check CHECK ((territory ~ '^[0-9]{5}$'::text))
  constraint supply_result_run_id_fkey FOREIGN KEY (run_id) REFERENCES supply_run(id) ON DELETE CASCADE
  constraint supply_result_pkey PRIMARY KEY (run_id, territory)
table supply_run
  id uuid not null
  need text not null
  state text not null default 'requested'::text
  seed bigint not null
  draws integer not null
  unseen jsonb not null
  about jsonb not null
  need_csv text not null
  supply_csv text not null
  again_of uuid
  requested_by uuid
  requester text not null
  requested_at timestamp with time zone not null
  alive_at timestamp with time zone
  takes integer not null default 0
  finished_at timestamp with time zone
  failure jsonb
  engine_version text
  results_json text
  results_sha256 text
  slug text
  published_at timestamp with time zone
  withdrawn_at timestamp with time zone
  withdrawn_reason text not null default ''::text
  sample boolean not null default false
  constraint supply_run_check CHECK (((state = 'done'::text) = (results_json IS NOT NULL)))
  constraint supply_run_check1 CHECK (((state = 'failed'::text) = (failure IS NOT NULL)))
  constraint supply_run_check2 CHECK (((slug IS NULL) = (published_at IS NULL)))
  constraint supply_run_check3 CHECK (((published_at IS NULL) OR (state = 'done'::text)))
  constraint supply_run_check4 CHECK (((withdrawn_at IS NULL) = (withdrawn_reason = ''::text)))
  constraint supply_run_draws_check CHECK (((draws >= 100) AND (draws <= 100000)))
  constraint supply_run_need_check CHECK ((need = ANY (ARRAY['multidimensional'::text, 'income'::text, 'education'::text, 'health'::text, 'work'::text, 'housing'::text, 'networks'::text])))
  constraint supply_run_seed_check CHECK (((seed >= 0) AND (seed <= '4294967295'::bigint)))
  constraint supply_run_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'running'::text, 'done'::text, 'failed'::text])))
  constraint supply_run_withdrawn_reason_check CHECK ((length(withdrawn_reason) <= 300))
  constraint supply_run_again_of_fkey FOREIGN KEY (again_of) REFERENCES supply_run(id)
  constraint supply_run_pkey PRIMARY KEY (id)
  constraint supply_run_slug_key UNIQUE (slug)
  CREATE UNIQUE INDEX supply_run_one ON public.supply_run USING btree ((true)) WHERE (state = ANY (ARRAY['requested'::text, 'running'::text]))
table survey_description
  id uuid not null
  microdata_file_id uuid not null
  version integer not null
  survey jsonb not null
  written_by uuid
  writer text not null
  written_at timestamp with time zone not null
  constraint survey_description_version_check CHECK ((version > 0))
  constraint survey_description_microdata_file_id_fkey FOREIGN KEY (microdata_file_id) REFERENCES microdata_file(id)
  constraint survey_description_pkey PRIMARY KEY (id)
  constraint survey_description_microdata_file_id_id_key UNIQUE (microdata_file_id, id)
  constraint survey_description_microdata_file_id_version_key UNIQUE (microdata_file_id, version)
table team_assignment
  registration_id uuid
  person_id uuid not null
  assigned_by uuid
  assigned_at timestamp with time zone not null
  id uuid not null default gen_random_uuid()
  organization_id uuid
  constraint team_assignment_one CHECK ((num_nonnulls(registration_id, organization_id) = 1))
  constraint registration_assignment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint registration_assignment_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES registration(id) ON DELETE CASCADE
  constraint team_assignment_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint team_assignment_pkey PRIMARY KEY (id)
  constraint team_assignment_organization UNIQUE (organization_id)
  constraint team_assignment_registration UNIQUE (registration_id)
  CREATE INDEX team_assignment_person ON public.team_assignment USING btree (person_id)
table team_note
  id uuid not null
  registration_id uuid
  text text not null
  written_by uuid
  written_at timestamp with time zone not null
  organization_id uuid
  constraint registration_note_text_check CHECK (((length(TRIM(BOTH FROM text)) >= 1) AND (length(TRIM(BOTH FROM text)) <= 2000)))
  constraint team_note_one CHECK ((num_nonnulls(registration_id, organization_id) = 1))
  constraint registration_note_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES registration(id) ON DELETE CASCADE
  constraint team_note_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint registration_note_pkey PRIMARY KEY (id)
  CREATE INDEX team_note_organization ON public.team_note USING btree (organization_id, written_at)
  CREATE INDEX team_note_registration ON public.team_note USING btree (registration_id, written_at)
table team_tag
  id uuid not null
  registration_id uuid
  organization_id uuid
  tag text not null
  tagged_by uuid
  tagged_at timestamp with time zone not null
  constraint team_tag_check CHECK ((num_nonnulls(registration_id, organization_id) = 1))
  constraint team_tag_tag_check CHECK (((length(TRIM(BOTH FROM tag)) >= 1) AND (length(TRIM(BOTH FROM tag)) <= 40)))
  constraint team_tag_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint team_tag_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES registration(id) ON DELETE CASCADE
  constraint team_tag_pkey PRIMARY KEY (id)
  constraint team_tag_organization_id_tag_key UNIQUE (organization_id, tag)
  constraint team_tag_registration_id_tag_key UNIQUE (registration_id, tag)
table thing_role
  id uuid not null
  person_id uuid not null
  role text not null
  thing_type text not null
  thing_id text not null
  granted_by uuid
  granted_at timestamp with time zone not null
  until timestamp with time zone not null
  ended_by uuid
  ended_at timestamp with time zone
  constraint thing_role_check CHECK ((until > granted_at))
  constraint thing_role_check1 CHECK ((ended_at >= granted_at))
  constraint thing_role_role_check CHECK ((role = ANY (ARRAY['facilitator'::text, 'scribe'::text, 'door'::text, 'keeper'::text, 'signatory'::text, 'spokesperson'::text, 'panelist'::text])))
  constraint thing_role_thing_id_check CHECK (((length(thing_id) >= 1) AND (length(thing_id) <= 80)))
  constraint thing_role_thing_type_check CHECK (((length(thing_type) >= 1) AND (length(thing_type) <= 40)))
  constraint thing_role_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES person(id)
  constraint thing_role_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES person(id)
  constraint thing_role_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint thing_role_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX thing_role_held ON public.thing_role USING btree (person_id, role, thing_type, thing_id) WHERE (ended_at IS NULL)
  CREATE INDEX thing_role_thing ON public.thing_role USING btree (thing_type, thing_id) WHERE (ended_at IS NULL)
table unsent_form
  person_id uuid not null
  path text not null
  form text not null
  title text not null
  fields json not null
  updated_at timestamp with time zone not null
  constraint unsent_form_fields_check CHECK ((length((fields)::text) <= 70000))
  constraint unsent_form_form_check CHECK ((length(form) <= 100))
  constraint unsent_form_path_check CHECK ((length(path) <= 300))
  constraint unsent_form_title_check CHECK ((length(title) <= 200))
  constraint unsent_form_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  constraint unsent_form_pkey PRIMARY KEY (person_id, path, form)
  CREATE INDEX unsent_form_updated_at ON public.unsent_form USING btree (updated_at)
table usual_reason
  field text not null
  key text not null default lower(regexp_replace(rtrim(reason, ' .'::text), '\s+'::text, ' '::text, 'g'::text))
  reason text not null
  removed_at timestamp with time zone
  constraint usual_reason_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  constraint usual_reason_pkey PRIMARY KEY (field, key)
table verification
  id uuid not null
  identifier text not null
  value text not null
  expires_at timestamp with time zone not null
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint verification_pkey PRIMARY KEY (id)
  CREATE INDEX verification_expires_at ON public.verification USING btree (expires_at)
  CREATE INDEX verification_identifier ON public.verification USING btree (identifier)
table voice
  id uuid not null
  words text
  name text not null
  role text not null default ''::text
  place text not null default ''::text
  link text not null default ''::text
  caption text not null default ''::text
  taken text not null default ''::text
  alt text not null default ''::text
  job text not null
  file_id uuid
  was_file uuid
  width integer
  height integer
  consent_by text not null
  consent_email text
  consent_on date not null
  consent_until date
  position integer not null
  revision integer not null default 1
  added_by uuid
  added_at timestamp with time zone not null
  published_at timestamp with time zone
  withdrawn_at timestamp with time zone
  withdrawn_by uuid
  withdrawn_reason text
  constraint voice_check CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)))
  constraint voice_check1 CHECK (((withdrawn_at IS NULL) OR (file_id IS NULL)))
  constraint voice_check2 CHECK ((consent_until >= consent_on))
  constraint voice_job_check CHECK ((job = ANY (ARRAY['who'::text, 'gap'::text, 'do'::text, 'got'::text, 'mesa'::text])))
  constraint voice_file_id_fkey FOREIGN KEY (file_id) REFERENCES file(id) ON DELETE SET NULL
  constraint voice_pkey PRIMARY KEY (id)
  CREATE INDEX voice_file ON public.voice USING btree (file_id)
  CREATE INDEX voice_was_file ON public.voice USING btree (was_file)
table window_notice
  id uuid not null
  email text not null
  locale text not null default 'es'::text
  confirm_token_hash text
  stop_token text not null
  asked_at timestamp with time zone not null
  confirmed_at timestamp with time zone
  constraint window_notice_email_check CHECK ((email = lower(email)))
  constraint window_notice_locale_check CHECK ((locale = ANY (ARRAY['es'::text, 'en'::text])))
  constraint window_notice_pkey PRIMARY KEY (id)
  constraint window_notice_email_key UNIQUE (email)
  constraint window_notice_stop_token_key UNIQUE (stop_token)
CREATE OR REPLACE FUNCTION public.directory_forget()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into directory_gone (place) values (old.place);
  return null;
end $function$

CREATE OR REPLACE FUNCTION public.directory_hits(query tsquery, OUT found bytea, OUT named bytea)
 RETURNS record
 LANGUAGE sql
 STABLE
 SET enable_seqscan TO 'off'
AS $function$
  select (select coalesce(string_agg(int4send(place), ''), '') from directory_entry where words @@ query),
    (select coalesce(string_agg(int4send(place), ''), '') from directory_entry where name_words @@ query)
$function$

CREATE OR REPLACE FUNCTION public.directory_index()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$

CREATE OR REPLACE FUNCTION public.directory_placed(field text, raw text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select coalesce(string_agg(format('''%s.%s'':%s', field, left(word, 200), least(at, 16383)), ' '), '')::tsvector
  from regexp_split_to_table(directory_said(raw), ' ') with ordinality said (word, at) where word <> ''
$function$

CREATE OR REPLACE FUNCTION public.directory_plain(raw text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select translate(lower(normalize(raw, nfkc)), 'áàäâãåéèëêíìïîóòöôõúùüûñç', 'aaaaaaeeeeiiiiooooouuuunc')
$function$

CREATE OR REPLACE FUNCTION public.directory_said(raw text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select btrim(regexp_replace(directory_plain(
    regexp_replace(regexp_replace(raw, '[''’`´]', '', 'g'), '(\m[[:alpha:]])\.(?:(?=[[:alpha:]]\M)|\s(?=[[:alpha:]]\.))', '\1', 'g')),
    '[^a-z0-9]+', ' ', 'g'))
$function$

CREATE OR REPLACE FUNCTION public.directory_says(query tsquery)
 RETURNS bytea
 LANGUAGE sql
 STABLE STRICT
 SET enable_seqscan TO 'off'
AS $function$
  select coalesce(string_agg(int4send(place), ''), '') from directory_entry where said @@ query
$function$

CREATE OR REPLACE FUNCTION public.directory_split(raw text, OUT shown text, OUT word text)
 RETURNS SETOF record
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select w, p from (
    select w, directory_plain(w) as p from regexp_split_to_table(
      regexp_replace(lower(normalize(raw, nfkc)), '(\m[[:alpha:]])\.(?:(?=[[:alpha:]]\M)|\s(?=[[:alpha:]]\.))', '\1', 'g'),
      '[^[:alnum:]]+') w offset 0) once
  where length(p) > 1 and p ~ '^[a-z0-9]+$' and p <> all (
    '{de,la,el,en,para,con,los,las,por,del,un,una,unos,unas,que,se,su,sus,al,lo,le,les,es,son,como,mas,the,of,and,for,
      mi,mis,tu,tus,me,te,nos,nuestro,nuestra,nuestros,nuestras,yo,my,our,your}')
$function$

CREATE OR REPLACE FUNCTION public.directory_stem(word text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select left(translate(word, 'z', 'c'), 3) || regexp_replace(substr(translate(word, 'z', 'c'), 4), '[aeo]?(?:s[aeo]?)?s?$', '')
$function$

CREATE OR REPLACE FUNCTION public.directory_vector(raw text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select array_to_tsvector(coalesce(array_agg(distinct directory_stem(word)), '{}')) from directory_split(raw)
$function$

