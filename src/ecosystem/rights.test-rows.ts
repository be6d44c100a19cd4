/** Who may run what of initiatives: a row for each command and query that is handed an actor. */
import { inOrganization, type RightsGiven, type RightsRow, type RightsRows } from '#platform/test/rights-rows.ts';
import {
  beginInitiative,
  changeInitiative,
  describeInitiative,
  discardInitiative,
  endInitiative,
  pauseInitiative,
  placeInitiative,
  publishInitiative,
} from './initiatives/commands.server.ts';
import { answerAlliance, claimAlliance, withdrawAlliance } from './alliances/commands.server.ts';
import { ownAlliances } from './alliances/queries.server.ts';
import { initiativesToWrite, initiativeToWrite } from './initiatives/queries.server.ts';
import { addRunner, removeRunner } from './initiatives/runners.server.ts';
import {
  describeResource,
  offerResource,
  offerResourceAgain,
  pauseResource,
  withdrawResource,
} from './resources/commands.server.ts';
import { resourcesToWrite, resourceToWrite } from './resources/queries.server.ts';
import { rights } from './rights.ts';

/** To whom each right is given, written by hand beside `rights.ts` so that neither drifts alone. */
export const given: RightsGiven = {
  'initiative.write': '....eo..s',
  'resource.write': '....eo..s',
  'alliance.write': '....eo...',
};

/** What is done to an initiative that the organisation leads. */
const toInitiative: RightsRow = {
  may: rights.writeInitiative,
  inOrganization: true,
  args: ({ initiative }) => [initiative, {}],
};

/** What is done to a resource that the organisation offers. */
const toResource: RightsRow = {
  may: rights.writeResources,
  inOrganization: true,
  args: ({ resource }) => [resource, {}],
};

export const rows: RightsRows = [
  [offerResource, inOrganization(rights.writeResources, (id) => id)],
  [describeResource, toResource],
  [pauseResource, toResource],
  [withdrawResource, toResource],
  [offerResourceAgain, toResource],
  [resourcesToWrite, inOrganization(rights.writeResources, (id) => id)],
  [resourceToWrite, toResource],
  [changeInitiative, { ...toInitiative, args: ({ initiative }) => [initiative, async () => {}] }],
  [beginInitiative, inOrganization(rights.writeInitiative, (id) => id)],
  [describeInitiative, toInitiative],
  [placeInitiative, toInitiative],
  [publishInitiative, toInitiative],
  [pauseInitiative, toInitiative],
  [endInitiative, toInitiative],
  [discardInitiative, toInitiative],
  [
    addRunner,
    { ...toInitiative, args: ({ initiative, organization: { id } }) => [initiative, { other: id, role: 'partner' }] },
  ],
  [removeRunner, toInitiative],
  [claimAlliance, inOrganization(rights.writeAlliances, (id) => id)],
  [withdrawAlliance, inOrganization(rights.writeAlliances, (id) => id)],
  [answerAlliance, inOrganization(rights.writeAlliances, (id) => id)],
  [ownAlliances, inOrganization(rights.writeAlliances, (id) => id)],
  [initiativesToWrite, inOrganization(rights.writeInitiative, (id) => id)],
  [initiativeToWrite, toInitiative],
];
