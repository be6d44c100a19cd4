/** What may be done about the workbench, and who may. */
import { analysts, right } from '#platform/right.ts';

export const rights = {
  analyse: right('data.analyse', analysts),
};
