/** The front door of people/. */
import { module } from '#platform/module.ts';
import { rights } from './rights.ts';

export default module({ name: 'people', rights });
