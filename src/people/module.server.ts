/** The front door of people/. */
import { module } from '#platform/module.ts';
import { pages } from './pages.ts';
import { rights } from './rights.ts';
import { staff } from './staff.ts';
import { organizationTies } from './ties.ts';

export default module({
  name: 'people',
  rights,
  staff,
  organizationTies,
  cli: async (program, withDb) => (await import('./cli.ts')).userCommands(program, withDb),
  pages,
});
