/** The front door of figures/. */
import { module } from '#platform/module.ts';
import { pages } from './pages.ts';
import { figuresPaths } from './api/paths.ts';
import { rights } from './rights.ts';
import { told } from './told.ts';
import { notPersons, personTies } from './ties.ts';
import { callDatasets, describeFigures } from './release/describe.server.ts';
import { thread } from './thread.ts';

export default module({
  name: 'figures',
  rights,
  words: told,
  personTies,
  notPersons,
  thread,
  describe: { figure: describeFigures },
  called: { dataset: callDatasets },
  cli: async (program, withDb) => (await import('./cli.ts')).dataCommands(program, withDb),
  pages,
  findings: async (...asked) => (await import('./take-away/findings.server.ts')).datasetFindings(...asked),
  staffFindings: async (db, _, ...asked) =>
    (await import('./take-away/findings.server.ts')).datasetFindings(db, ...asked),
  api: [figuresPaths],
});
