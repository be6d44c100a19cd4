/** The front door of places/. */
import { module } from '#platform/module.ts';

export default module({ name: 'places' });
