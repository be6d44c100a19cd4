/** What may be done about gaps, and who may. */
import { anyStaff, right, secretariat } from '#platform/right.ts';

export const rights = {
  readGaps: right('gap.read', anyStaff),
  writeGap: right('gap.write', secretariat),
  speakOnGap: right('gap.speak', ['owner', 'editor']),
};
