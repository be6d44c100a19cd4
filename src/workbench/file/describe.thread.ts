/** The work of a thread: says which variables one file has. */
import { work } from '#platform/server/thread-work.ts';
import { describeFile } from '#poverty/survey/describe.ts';

work((path: string) => describeFile(path));
