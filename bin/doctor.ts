/** What the doctor looks at: each setting and each thing Minga needs, whether it is right, and what was found. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { currentSite } from '../src/platform/server/built-site.ts';
import { migrations } from '../src/platform/server/migrate.ts';
import { openDatabase } from '../src/platform/server/open-database.ts';
import { readSettings, SettingsError, type Settings } from '../src/platform/server/settings.ts';

export interface Finding {
  readonly ok: boolean;
  readonly what: string;
  readonly found: string;
}

/** Examines an installation from its environment. Nothing is changed but what starting would change: missing migrations are applied. */
export async function examine(environment: NodeJS.ProcessEnv): Promise<Finding[]> {
  let settings: Settings;
  try {
    settings = readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return [{ ok: false, what: 'Ajustes', found: error.message }];
    throw error;
  }
  const { origin, host, port } = settings;
  return [
    { ok: true, what: 'Node', found: process.version },
    { ok: true, what: 'Dirección pública', found: `${origin} (escucha en ${host}:${port})` },
    secureOrigin(settings),
    dataFolder(settings),
    {
      ok: currentSite('.') !== undefined,
      what: 'Sitio construido',
      found: currentSite('.') ? 'sí' : 'no; npm start lo construye',
    },
    await database(settings),
    await mail(settings),
    {
      ok: true,
      what: 'Archivos',
      found: settings.files.kind === 'folder' ? settings.files.dir : `bucket ${settings.files.bucket}`,
    },
    { ok: true, what: 'OpenID Connect', found: settings.oidc?.issuer ?? 'no' },
    { ok: true, what: 'ClaveÚnica', found: settings.claveUnica ? 'sí' : 'no' },
  ];
}

function secureOrigin({ origin }: Settings): Finding {
  const local = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(origin);
  const ok = origin.startsWith('https:') || local;
  return {
    ok,
    what: 'Conexión segura',
    found: ok ? (local ? 'solo local' : 'https') : 'MINGA_ORIGIN debe ser https para el público',
  };
}

function dataFolder({ data }: Settings): Finding {
  try {
    mkdirSync(data, { recursive: true });
    accessSync(data, constants.W_OK);
    return { ok: true, what: 'Carpeta de datos', found: data };
  } catch (error) {
    return { ok: false, what: 'Carpeta de datos', found: `${data}: ${(error as Error).message}` };
  }
}

async function database(settings: Settings): Promise<Finding> {
  const what = settings.databaseUrl ? 'PostgreSQL propio' : `PostgreSQL incluido (${join(settings.data, 'pg')})`;
  try {
    const opened = await openDatabase(settings);
    const client = new pg.Client({ connectionString: opened.url });
    await client.connect();
    const { rows } = await client.query<{ version: string; applied: number; organizations: number }>(
      `select current_setting('server_version') as version, (select count(*)::int from migration) as applied,
        (select count(*)::int from organization where state = 'active') as organizations`,
    );
    await client.end();
    await opened.close();
    const { version, applied, organizations } = rows[0]!;
    const known = (await migrations()).length;
    const found = `${version}, ${applied} de ${known} migraciones, ${organizations} organizaciones`;
    return { ok: applied === known, what, found };
  } catch (error) {
    return { ok: false, what, found: (error as Error).message };
  }
}

function mail({ smtpUrl }: Settings): Promise<Finding> {
  const what = 'Correo';
  if (!smtpUrl)
    return Promise.resolve({ ok: true, what, found: 'sin servidor: se guardan y se leen en Gestión → Correo' });
  const { hostname, port, protocol } = new URL(smtpUrl);
  const at = Number(port) || (protocol === 'smtps:' ? 465 : 587);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: at, timeout: 5000 });
    const end = (ok: boolean, found: string) => {
      socket.destroy();
      resolve({ ok, what, found: `${hostname}:${at} ${found}` });
    };
    socket.on('connect', () => end(true, 'responde'));
    socket.on('timeout', () => end(false, 'no responde'));
    socket.on('error', (error) => end(false, error.message));
  });
}
