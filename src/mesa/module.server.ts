/** The front door of mesa/. */
import { module } from '#platform/module.ts';
import { rights } from './rights.ts';
import { words } from './words.ts';

export default module({ name: 'mesa', rights, words: (locale) => words.in(locale) });
