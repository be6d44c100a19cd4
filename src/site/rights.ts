/** What may be done about the site, and who may. */
import { right, secretariat, anyStaff } from '#platform/right.ts';

export const rights = {
  edit: right('site.edit', secretariat),
  publish: right('site.publish', secretariat),
  preview: right('site.preview', anyStaff),
};
