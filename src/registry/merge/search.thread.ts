/** The work of a thread: searches a registry for duplicates, which takes seconds where it is large. */
import { work } from '#platform/server/thread-work.ts';
import { findDuplicates } from '../likeness/pairs.ts';

work(findDuplicates);
