/** Starts Minga: the database, its newest shape, the sample on the first day, the published figures, the jobs, the site. With --dev the site comes from its sources. */
import { join } from 'node:path';
import { houseJobs } from './src/house.ts';
import { samplePeople } from './src/people/sample/queries.server.ts';
import { signInLink } from './src/people/entering/sign-in.server.ts';
import { currentSite, markServed } from './src/platform/server/built-site.ts';
import { db, type Db } from './src/platform/server/db.ts';
import { foundMesa } from './src/platform/server/founding.ts';
import { startJobs } from './src/platform/server/jobs.ts';
import { log } from './src/platform/server/log.ts';
import { openDatabase } from './src/platform/server/open-database.ts';
import { serve, siteEnvironment, type Serving, type Site } from './src/platform/server/http/serve.ts';
import { settings, type Settings } from './src/platform/server/settings.ts';
import { loadShipped } from './src/figures/release/load/commands.server.ts';

const dev = process.argv.includes('--dev');

/** What to end, in the reverse order of starting. */
const endings: (() => Promise<unknown>)[] = [];

try {
  await start(settings());
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  log.debug({ err: error }, 'not started');
  await stop(1);
}

async function start(given: Settings): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.once(signal, () => void stop(0));
  const serving = await serve(given);
  const database = await openDatabase(given);
  endings.push(() => database.close());
  endings.push(() => db.destroy());
  await loadShipped(db);
  const founding = await foundMesa(db, given.sample ? sample : null); // the sample stands on the published figures
  const queue = await startJobs(db, database.url, await houseJobs());
  endings.push(() => queue.stop());
  serving.open(dev ? await sources(serving, given) : await build());
  endings.push(() => serving.close());
  console.log(await welcome(given, founding.sample));
}

async function stop(code: number): Promise<void> {
  for (const end of endings.reverse())
    await end().catch((error: unknown) => log.error({ err: error }, 'while stopping'));
  process.exit(code);
}

async function build(): Promise<Site> {
  Object.assign(process.env, siteEnvironment);
  const site = currentSite(import.meta.dirname);
  if (!site) throw new Error('El sitio no está construido: npm run build. / The site is not built: npm run build.');
  markServed(site);
  const { handler } = (await import(join(site, 'handler.js'))) as { handler: Site };
  return handler;
}

async function sources({ server }: Serving, { data }: Settings): Promise<Site> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    cacheDir: join(data, 'vite'),
    server: { middlewareMode: true, hmr: { server } },
    appType: 'custom',
  });
  endings.push(() => vite.close());
  return vite.middlewares;
}

async function sample(tx: Db): Promise<void> {
  const { loadSample } = await import('./sample/load.ts');
  console.error('Cargando la mesa de ejemplo… / Loading the sample…');
  await loadSample(tx);
}

async function welcome({ origin }: Settings, withSample: boolean): Promise<string> {
  const lines = ['', `  Minga: ${origin}`, ''];
  if (!withSample) return lines.join('\n');
  lines.push('  Mesa de ejemplo. Enlaces para entrar una vez como:');
  for (const { name, email, who } of await samplePeople()) {
    const link = await signInLink(db, email);
    if (link) lines.push(`    ${name} · ${who}`, `      ${link}`);
  }
  return [...lines, ''].join('\n');
}
