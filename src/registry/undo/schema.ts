/** What is sent to put back what an import changed. */
import * as v from 'valibot';

/** Which import. */
export const batchForm = v.object({ batch: v.pipe(v.string(), v.maxLength(36)) });
