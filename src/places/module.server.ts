/** The front door of places/. */
import { module } from '#platform/module.ts';
import { placeFindings } from './findings.ts';
import { pages, placePaths } from './pages.ts';

export default module({
  name: 'places',
  pages,
  paths: async () => placePaths,
  findings: async (_, question, locale) => placeFindings(question, locale),
});
