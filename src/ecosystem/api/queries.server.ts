/** What the open API gives of initiatives and resources. */
import type { Db } from '#platform/server/db.ts';
import { givenOfList, type ListAsked } from '../find/api-list.server.ts';
import { initiativesBySentence } from '../initiatives/list/find.server.ts';
import { resourcesBySentence } from '../resources/list/find.server.ts';
import { initiativeJson, resourceJson } from './as-json.ts';
import { initiativeParameters, resourceParameters } from './parameters.ts';

export const initiativesListed = (db: Db, asked: ListAsked) =>
  givenOfList(db, asked, initiativesBySentence, initiativeParameters, initiativeJson);

export const resourcesListed = (db: Db, asked: ListAsked) =>
  givenOfList(db, asked, resourcesBySentence, resourceParameters, resourceJson);
