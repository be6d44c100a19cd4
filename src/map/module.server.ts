/** The front door of map/. */
import { module } from '#platform/module.ts';
import { pages } from './pages.ts';

export default module({ name: 'map', pages });
