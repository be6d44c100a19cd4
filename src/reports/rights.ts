/** What may be done with reports, and who may. */
import { right, secretariat } from '#platform/right.ts';

export const rights = {
  publishReport: right('report.publish', secretariat),
};
