/** The front door of ecosystem/. */
import { module } from '#platform/module.ts';

export default module({
  name: 'ecosystem',
  cli: async (program) => (await import('./cli.ts')).ecosystemCommands(program),
});
