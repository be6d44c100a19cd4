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
table account_closing
  person_id uuid not null
  closed_at timestamp with time zone not null
  constraint account_closing_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint account_closing_pkey PRIMARY KEY (person_id)
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
table installation_secret
  single boolean not null default true
  value text not null
  constraint installation_secret_single_check CHECK (single)
  constraint installation_secret_pkey PRIMARY KEY (single)
table invitation
  id uuid not null
  organization_id uuid not null
  organization_name text not null
  email text not null
  role text not null
  token_hash text not null
  invited_by uuid
  invited_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  accepted_at timestamp with time zone
  accepted_by uuid
  revoked_at timestamp with time zone
  revoked_by uuid
  constraint invitation_check CHECK (((accepted_at IS NULL) OR (revoked_at IS NULL)))
  constraint invitation_email_check CHECK ((email = lower(email)))
  constraint invitation_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'editor'::text, 'reader'::text])))
  constraint invitation_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES person(id)
  constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(id)
  constraint invitation_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES person(id)
  constraint invitation_pkey PRIMARY KEY (id)
  constraint invitation_token_hash_key UNIQUE (token_hash)
  CREATE INDEX invitation_organization ON public.invitation USING btree (organization_id, invited_at)
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
table macrozone
  id uuid not null
  grouping_name text not null
  code text not null
  name text not null
  position integer not null
  source text not null
  constraint macrozone_pkey PRIMARY KEY (id)
  constraint macrozone_grouping_name_code_key UNIQUE (grouping_name, code)
table macrozone_region
  macrozone_id uuid not null
  region text not null
  constraint macrozone_region_region_check CHECK ((region ~ '^[0-9]{2}$'::text))
  constraint macrozone_region_macrozone_id_fkey FOREIGN KEY (macrozone_id) REFERENCES macrozone(id) ON DELETE CASCADE
  constraint macrozone_region_pkey PRIMARY KEY (macrozone_id, region)
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
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint membership_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX membership_held ON public.membership USING btree (organization_id, person_id) WHERE (ended_at IS NULL)
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
  constraint mesa_role_role_check CHECK ((role = ANY (ARRAY['secretariat'::text, 'reviewer'::text, 'analyst'::text])))
  constraint mesa_role_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES person(id)
  constraint mesa_role_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint mesa_role_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES person(id)
  constraint mesa_role_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX mesa_role_held ON public.mesa_role USING btree (person_id, role) WHERE (revoked_at IS NULL)
table organization
  id uuid not null
  slug text not null
  name text not null
  known_as text
  rut text
  legal_form text
  sector text not null
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
  constraint organization_check CHECK (((state = 'merged'::text) = (merged_into IS NOT NULL)))
  constraint organization_check1 CHECK (((comuna IS NULL) OR (region IS NULL) OR ("left"(comuna, 2) = region)))
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
table organization_contact
  organization_id uuid not null
  name text not null default ''::text
  position text not null default ''::text
  email text not null default ''::text
  phone text not null default ''::text
  constraint organization_contact_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint organization_contact_pkey PRIMARY KEY (organization_id)
table organization_former_slug
  slug text not null
  organization_id uuid not null
  constraint organization_former_slug_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE
  constraint organization_former_slug_pkey PRIMARY KEY (slug)
table outbox
  id uuid not null
  kind text not null
  to_address text not null
  subject text not null
  text_body text not null
  html_body text not null
  headers jsonb not null default '{}'::jsonb
  dedupe_key text
  created_at timestamp with time zone not null default now()
  send_after timestamp with time zone not null default now()
  attempts integer not null default 0
  last_error text
  sent_at timestamp with time zone
  constraint outbox_pkey PRIMARY KEY (id)
  constraint outbox_dedupe_key_key UNIQUE (dedupe_key)
  CREATE INDEX outbox_waiting ON public.outbox USING btree (send_after) WHERE (sent_at IS NULL)
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
table privacy_text
  version integer not null
  body_es text not null
  body_en text not null
  published_at timestamp with time zone not null
  published_by uuid
  constraint privacy_text_version_check CHECK ((version > 0))
  constraint privacy_text_published_by_fkey FOREIGN KEY (published_by) REFERENCES person(id)
  constraint privacy_text_pkey PRIMARY KEY (version)
table registration
  id uuid not null
  folio integer not null generated always as identity
  window_id uuid not null
  organization_id uuid
  state text not null
  answers jsonb not null default '{}'::jsonb
  email text
  person_id uuid
  resume_token_hash text
  version integer not null default 0
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  submitted_at timestamp with time zone
  decided_at timestamp with time zone
  constraint registration_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'changes_requested'::text, 'accepted'::text, 'rejected'::text, 'withdrawn'::text])))
  constraint registration_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id)
  constraint registration_window_id_fkey FOREIGN KEY (window_id) REFERENCES registration_window(id)
  constraint registration_pkey PRIMARY KEY (id)
  constraint registration_resume_token_hash_key UNIQUE (resume_token_hash)
  CREATE INDEX registration_of_window ON public.registration USING btree (window_id, state)
  CREATE INDEX registration_queue ON public.registration USING btree (state, submitted_at)
table registration_window
  id uuid not null
  slug text not null
  name text not null
  cycle_id uuid
  opens_at timestamp with time zone not null
  closes_at timestamp with time zone not null
  closed_at timestamp with time zone
  created_at timestamp with time zone not null default now()
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
table sample_person
  person_id uuid not null
  constraint sample_person_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  constraint sample_person_pkey PRIMARY KEY (person_id)
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
