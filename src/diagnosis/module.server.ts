/** The front door of diagnosis/. */
import { comunasWith } from '#figures/release/queries.server.ts';
import { module } from '#platform/module.ts';
import { pages } from './pages.ts';
import { words } from './words.ts';

export default module({
  name: 'diagnosis',
  pages,
  tells: async (db, locale) => ({ '/datos/diagnostico': words.in(locale).told(await comunasWith(db, 'fgt0')) }),
});
