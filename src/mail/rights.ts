/** What may be done about letters, and who may. */
import { right, secretariat } from '#platform/right.ts';

export const rights = {
  readOutbox: right('outbox.read', secretariat),
};
