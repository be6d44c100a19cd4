/** The front door of thread/. */
import { module } from '#platform/module.ts';

export default module({ name: 'thread' });
