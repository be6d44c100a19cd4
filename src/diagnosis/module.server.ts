/** The front door of diagnosis/. */
import { module } from '#platform/module.ts';

export default module({ name: 'diagnosis' });
