/** The front door of map/. */
import { module } from '#platform/module.ts';

export default module({ name: 'map' });
