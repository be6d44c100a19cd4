/** The front door of map/. */
import { comunasWith } from '#figures/release/queries.server.ts';
import { module } from '#platform/module.ts';
import { pages } from './pages.ts';
import { words } from './words.ts';

export default module({
  name: 'map',
  pages,
  findings: async (...asked) => (await import('./page/find.server.ts')).deprivationFindings(...asked),
  tells: async (db, locale) => ({ '/datos/mapa': words.in(locale).told(await comunasWith(db, 'fgt0')) }),
});
