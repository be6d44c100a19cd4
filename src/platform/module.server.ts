/** The front door of platform/. */
import { module } from './module.ts';
import { rights } from './rights.ts';

export default module({ name: 'platform', rights });
