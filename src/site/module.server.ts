/** The front door of site/. */
import { module } from '#platform/module.ts';
import { rights } from './rights.ts';
import { staff } from './staff.ts';

export default module({ name: 'site', rights, staff });
