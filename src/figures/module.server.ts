/** The front door of figures/. */
import { module } from '#platform/module.ts';
import { pages } from './pages.ts';
import { rights } from './rights.ts';

export default module({
  name: 'figures',
  rights,
  cli: async (program, withDb) => (await import('./release/cli.ts')).dataCommands(program, withDb),
  pages,
});
