/** The front door of places/. */
import { module } from '#platform/module.ts';
import { pages, placePaths } from './pages.ts';

export default module({ name: 'places', pages, paths: async () => placePaths });
