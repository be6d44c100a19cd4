-- People: accounts and how they are proved, roles in the mesa and in organisations, invitations, consent.

create table person (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  second_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table session (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,                    -- never filled: we do not keep where people are
  user_agent text,
  second_factor_at timestamptz,       -- when this session passed the second factor
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_person on session (person_id);

-- A way of proving who one is: a password ('credential') or an identity provider.
create table account (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  provider_id text not null,
  account_id text not null,           -- the provider's name for the person; for ClaveÚnica a keyed hash of the RUN
  password text,                      -- hashed (scrypt)
  access_token text,                  -- never filled, nor the next five: we ask a provider who one is, and nothing later
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index account_person on account (person_id);

-- What waits to be proved: one-time links (hashed), pending second factors, states of a provider's round trip.
create table verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on verification (identifier);
create index verification_expires_at on verification (expires_at);

create table second_factor (
  id uuid primary key,
  person_id uuid not null unique references person on delete cascade,
  secret text not null,               -- encrypted with the installation's secret, as the codes are
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);
create index second_factor_secret on second_factor (secret);

-- The cast of a sample mesa works without a second factor; it counts only while the installation is marked as a sample.
create table sample_person (
  person_id uuid primary key references person on delete cascade
);

create table account_closing (
  person_id uuid primary key references person,
  closed_at timestamptz not null
);

create table mesa_role (
  id uuid primary key,
  person_id uuid not null references person,
  role text not null check (role in ('secretariat', 'reviewer', 'analyst')),
  granted_at timestamptz not null,
  granted_by uuid references person,  -- null: the command line
  revoked_at timestamptz,
  revoked_by uuid references person,
  check (revoked_at >= granted_at)
);
create unique index mesa_role_held on mesa_role (person_id, role) where revoked_at is null;

-- Roles in an organisation. A change of role ends one row and begins another.
create table membership (
  id uuid primary key,
  organization_id uuid not null,      -- the registry, a floor above, adds the foreign key
  person_id uuid not null references person,
  role text not null check (role in ('owner', 'editor', 'reader')),
  since timestamptz not null,
  given_by uuid references person,
  ended_at timestamptz,
  ended_by uuid references person,
  ended_how text check (ended_how in ('left', 'removed', 'changed', 'closed')),
  check (ended_at >= since),
  check ((ended_at is null) = (ended_how is null))
);
create unique index membership_held on membership (organization_id, person_id) where ended_at is null;
create index membership_person on membership (person_id) where ended_at is null;

create table invitation (
  id uuid primary key,
  organization_id uuid not null,
  organization_name text not null,    -- as it was when the mail went out
  email text not null check (email = lower(email)),
  role text not null check (role in ('owner', 'editor', 'reader')),
  token_hash text not null unique,
  invited_by uuid references person,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references person,
  revoked_at timestamptz,
  revoked_by uuid references person,
  check (accepted_at is null or revoked_at is null)
);
create index invitation_organization on invitation (organization_id, invited_at);

-- The privacy text, version by version, and who agreed to which.
create table privacy_text (
  version integer primary key check (version > 0),
  body_es text not null,              -- Markdown
  body_en text not null,
  published_at timestamptz not null,
  published_by uuid references person
);

create table consent (
  person_id uuid not null references person,
  version integer not null references privacy_text,
  given_at timestamptz not null,
  primary key (person_id, version)
);

insert into privacy_text (version, published_at, body_es, body_en) values (1, '2026-11-22T12:00:00Z',
$es$## Qué guardamos

De ti, solo lo que hace falta para que participes: tu nombre, tu correo, tu contraseña (transformada de modo que nadie puede leerla), el navegador de cada sesión abierta, tus roles y lo que haces en la plataforma. No guardamos desde dónde te conectas.

De la organización que registras, lo que su ficha muestra a todo el mundo, y aparte, sin publicarlo nunca, a la persona encargada y cómo contactarla.

## Para qué

Para llevar el registro de articuladores, revisar lo que llega, escribirte por lo que te concierne y publicar cifras del ecosistema. No usamos tus datos para otra cosa, no los vendemos y no hay rastreadores en el sitio.

## Quién los ve

La secretaría de la mesa y quienes revisan registros. Las demás personas de tu organización ven tu nombre y tu correo. El público ve solo lo que la ficha marca como público.

## Por cuánto tiempo

Mientras tengas tu cuenta. Al cerrarla se borran tu nombre, tu correo y tus formas de entrar. Lo hecho en nombre de una organización o de la mesa queda en su historial, que es un registro de actuaciones.

## Tus derechos

Puedes ver y corregir tus datos en Mi cuenta, descargarlos completos y cerrar tu cuenta cuando quieras. Para cualquier otra petición escribe a la secretaría de la mesa. Rigen la ley 19.628, sobre protección de la vida privada, y la ley 21.719, que la reforma.$es$,
$en$## What we keep

Of you, only what is needed for you to take part: your name, your e-mail, your password (transformed so that nobody can read it), the browser of each open session, your roles and what you do on the platform. We do not keep where you connect from.

Of the organisation you register, what its page shows to everybody and, apart and never published, the person in charge and how to reach them.

## What for

To keep the registry of organisations, review what comes in, write to you about what concerns you, and publish figures of the ecosystem. We use your data for nothing else, do not sell them, and the site has no trackers.

## Who sees them

The secretariat of the mesa and those who review registrations. The other people of your organisation see your name and e-mail. The public sees only what the page marks as public.

## For how long

As long as you have your account. Closing it erases your name, your e-mail and your ways to sign in. What was done in the name of an organisation or of the mesa stays in its history, which is a record of proceedings.

## Your rights

You can see and correct your data in My account, download all of them and close your account whenever you like. For any other request write to the secretariat of the mesa. Chile's laws 19.628 and 21.719 on personal data apply.$en$);
