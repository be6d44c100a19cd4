/** The front door of mail/. */
import { module } from '#platform/module.ts';
import { rights } from './rights.ts';

export default module({ name: 'mail', rights });
