/** The command line: `npm run -s minga -- …`. Each command is thin; the work is in the modules. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { house } from '../src/house.ts';
import { Refusal } from '../src/platform/refusal.ts';
import { backup, restore } from '../src/platform/server/backup/backup.ts';
import { openDb, transact, type Db } from '../src/platform/server/db.ts';
import { disk } from '../src/platform/server/files.ts';
import { noteFounding } from '../src/platform/server/founding.ts';
import { openDatabase, type Opened } from '../src/platform/server/open-database.ts';
import { settings } from '../src/platform/server/settings.ts';
import { explain } from '../src/routes/refusals.ts';
import { examine } from './doctor.ts';
import { applyErased, listBeside, writeErased } from './erased.ts';

const program = new Command('minga').description('Minga on the command line').version(manifest.version);

for (const { cli } of house) await cli(program, withDb);

program
  .command('sample')
  .description('The sample mesa')
  .command('load')
  .description('load the sample mesa; doing it again changes nothing')
  .action(() =>
    withDb(async (db) => {
      const { loadSample } = await import('../sample/load.ts');
      const loaded = await transact(
        db,
        async (tx) => (await loadSample(tx)) && (await noteFounding(tx, { sample: true })),
      );
      console.log(loaded ? 'Mesa de muestra cargada.' : 'La mesa de muestra ya estaba.');
    }),
  );

program
  .command('backup')
  .description('write the database and its files, as they are at one instant, into one archive')
  .argument('<file>')
  .action((file: string) =>
    withDatabase(async ({ url }) => {
      const { tables, files, secret } = await backup({ url, disk: await disk(), data: settings().data }, resolve(file));
      const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
      console.log(
        `${file}: ${rows} filas en ${Object.keys(tables).length} tablas y ${Object.keys(files).length} archivos.`,
      );
      await writeErased(url, listBeside(resolve(file)));
      if (!secret)
        console.error('El secreto de la instalación viene de MINGA_SECRET y no está en el respaldo: guárdalo aparte.');
    }),
  );

program
  .command('restore')
  .description('put a backup into an empty data folder (MINGA_DATA), checking every row and file')
  .argument('<file>')
  .option('--erased <file>', 'the newest list of who was erased; otherwise the one beside the archive')
  .action(async (file: string, given: { erased?: string }) => {
    const { data } = settings();
    const list = given.erased ? resolve(given.erased) : listBeside(resolve(file));
    let again = 0;
    const { takenAt, tables } = await restore(resolve(file), data, async (url, manifest) => {
      again = await applyErased(url, manifest, list);
    });
    console.log(`Restaurado en ${data}: ${Object.keys(tables).length} tablas, tal como estaban el ${takenAt}.`);
    console.log(
      existsSync(list)
        ? `Personas borradas desde entonces, vueltas a borrar: ${again}.`
        : `Sin lista de personas borradas (${list}): quienes se borraron después del respaldo vuelven a estar.`,
    );
  });

program
  .command('erased')
  .description('write the list of who was erased, for the day a backup is brought back; no address is in it')
  .argument('<file>')
  .action((file: string) =>
    withDatabase(async ({ url }) => console.log(`${file}: ${await writeErased(url, resolve(file))}`)),
  );

program
  .command('doctor')
  .description('say what is configured and what is wrong')
  .action(async () => {
    const findings = await examine(process.env);
    for (const { ok, what, found } of findings) console.log(`${ok ? '✓' : '✗'} ${what}: ${found}`);
    if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
  });

try {
  await program.parseAsync();
} catch (error) {
  console.error(
    error instanceof Refusal ? explain(error, 'es') : error instanceof Error ? error.message : String(error),
  );
  process.exitCode = 1;
}

/** The installation's database for the time of the work; an embedded one is started if no server runs it. */
async function withDatabase<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
  const opened = await openDatabase(settings());
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

function withDb<T>(work: (db: Db) => Promise<T>): Promise<T> {
  return withDatabase(async ({ url }) => {
    const db = openDb(url, { max: 4 });
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  });
}
