/** What may be done about published figures, and who may. */
import { analysts, right } from '#platform/right.ts';

export const rights = {
  publish: right('data.publish', analysts),
};
