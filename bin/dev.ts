/** npm run dev: the site from its sources, reloading as they change, on its own embedded database. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { migrate } from '../src/platform/server/migrate.ts';
import { startCluster } from '../src/platform/server/postgres.ts';
import { settings } from '../src/platform/server/settings.ts';

const { data, port, host, databaseUrl } = settings();
mkdirSync(data, { recursive: true });
const cluster = databaseUrl ? null : await startCluster({ dir: join(data, 'pg') });
process.env['DATABASE_URL'] = databaseUrl ?? cluster!.url;
await migrate(process.env['DATABASE_URL']);

const vite = await createServer({ cacheDir: join(data, 'vite'), server: { port, host, strictPort: true } });
await vite.listen();
vite.printUrls();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(
    signal,
    () =>
      void vite
        .close()
        .then(() => cluster?.stop())
        .then(() => process.exit(0)),
  );
}
