/** What may be done about initiatives, resources and alliances, and who may. */
import { right } from '#platform/right.ts';

export const rights = {
  writeInitiative: right('initiative.write', ['owner', 'editor', 'secretariat']),
  writeResources: right('resource.write', ['owner', 'editor', 'secretariat']),
  writeAlliances: right('alliance.write', ['owner', 'editor']),
};
