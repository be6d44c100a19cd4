/** The front door of opendata/. */
import { module } from '#platform/module.ts';
import { pages } from './pages.ts';

export default module({ name: 'opendata', pages });
