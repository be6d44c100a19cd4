/** The work of a thread: says which variables one file has. */
import { describe } from '#poverty/survey/describe.ts';
import { work } from './thread.server.ts';

await work((path: string) => describe(path));
