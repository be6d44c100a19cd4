/** The published figures on the command line: `data load`, `data list`, `data withdraw`. */
import type { Command } from 'commander';
import type { WithDb } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { loadDatasets } from './release/load/commands.server.ts';
import { explainProblems, Unloadable } from './release/load/problem.ts';
import { endDataset } from './release/publish.server.ts';
import { datasets } from './release/queries.server.ts';

/** Adds `data` and its commands. Whoever has the machine may publish: the journal says that the command line did. */
export function dataCommands(program: Command, withDb: WithDb): void {
  const data = program.command('data').description('The published figures of Data Social');
  data
    .command('load')
    .description('publish datasets, each a descriptor (JSON) with its CSV beside it: all of them or none')
    .argument('<file...>', 'descriptors, like those of data/poverty/published')
    .option('--lang <language>', 'language of the errors: es, en', 'es')
    .action((files: string[], { lang }: { lang: string }) => withDb((db) => load(db, files, lang)));
  data
    .command('list')
    .description('the datasets there are, with version, release and number of figures')
    .option('--json', 'print JSON')
    .action(({ json }: { json?: boolean }) => withDb((db) => list(db, json ?? false)));
  data
    .command('withdraw')
    .description('take a dataset out of the current figures; earlier releases keep it')
    .argument('<name>')
    .requiredOption('--reason <reason>', 'why: it stands in the history and on its page')
    .action((slug: string, { reason }: { reason: string }) =>
      withDb(async (db) => {
        const { release } = await endDataset(db, null, slug, reason);
        console.log(`${slug}: retirado desde la entrega ${release}.`);
      }),
    );
}

async function load(db: Db, files: readonly string[], lang: string): Promise<void> {
  try {
    for (const { slug, version, release, changed } of await loadDatasets(db, files))
      console.log(changed ? `${slug}: versión ${version}, entrega ${release}.` : `${slug}: ya estaba, sin cambios.`);
  } catch (error) {
    if (!(error instanceof Unloadable)) throw error;
    console.error(explainProblems(error.problems, lang === 'en' ? 'en' : 'es'));
    process.exitCode = 2;
  }
}

async function list(db: Db, json: boolean): Promise<void> {
  const all = (await datasets(db)).map(({ slug, version, released, estimates, official, title }) => {
    return { slug, version, release: released, estimates, official, title: title.es };
  });
  if (json) console.log(JSON.stringify(all));
  else
    for (const { slug, version, release, estimates, title } of all)
      console.log(`${slug}  v${version}  entrega ${release}  ${estimates} cifras  ${title}`);
}
