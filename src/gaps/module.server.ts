/** The front door of gaps/. */
import { module } from '#platform/module.ts';

export default module({
  name: 'gaps',
  cli: async (program) => (await import('./cli.ts')).gapCommands(program),
});
