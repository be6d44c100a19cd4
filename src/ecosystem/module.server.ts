/** The front door of ecosystem/. */
import { module } from '#platform/module.ts';
import { pages } from './pages.ts';

export default module({
  name: 'ecosystem',
  pages,
  tells: async (...asked) => (await import('./page/told.server.ts')).networkTells(...asked),
  cli: async (program) => (await import('./cli.ts')).ecosystemCommands(program),
});
