/** The front door of platform/. */
import { module } from './module.ts';
import { rights } from './rights.ts';
import { organizationTies } from './ties.ts';

export default module({ name: 'platform', rights, organizationTies });
