/** The front door of opendata/. */
import { module } from '#platform/module.ts';

export default module({ name: 'opendata' });
