/** The front door of places/. */
import { module } from '#platform/module.ts';
import { comunasWith } from '#figures/release/queries.server.ts';
import { words } from './door-words.ts';
import { placeFindings } from './findings.ts';
import { pages, placePaths } from './pages.ts';

export default module({
  name: 'places',
  pages,
  paths: async () => placePaths,
  counts: async (db) => ({ '/datos': await comunasWith(db, 'fgt0') }),
  tells: async (db, locale) => ({ '/datos': words.in(locale).told(await comunasWith(db, 'fgt0')) }),
  findings: async (_, question, locale) => placeFindings(question, locale),
});
