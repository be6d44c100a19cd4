/** The front door of diagnosis/. */
import { module } from '#platform/module.ts';
import { pages } from './pages.ts';

export default module({ name: 'diagnosis', pages });
