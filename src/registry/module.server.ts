/** The front door of registry/. */
import { module } from '#platform/module.ts';
import { rights } from './rights.ts';
import { staff } from './staff.ts';

export default module({ name: 'registry', rights, staff });
