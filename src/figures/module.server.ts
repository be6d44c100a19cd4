/** The front door of figures/. */
import { module } from '#platform/module.ts';
import { pages } from './pages.ts';
import { figuresPaths } from './api/paths.ts';
import { rights } from './rights.ts';
import { words } from './release/words.ts';
import { personTies } from './ties.ts';

export default module({
  name: 'figures',
  rights,
  words: words.in,
  personTies,
  cli: async (program, withDb) => (await import('./release/cli.ts')).dataCommands(program, withDb),
  pages,
  api: [figuresPaths],
});
