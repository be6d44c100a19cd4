/** A version of a survey's description, as the engine and its command line read it. */
import { db } from '#platform/server/db.ts';
import { microdataById } from '#workbench/file/queries.server.ts';
import { descriptionsOf } from '#workbench/survey/queries.server.ts';
import { noFile } from '../../../../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { id }, url, locals: { actor, locale } }) => {
  if (!(await microdataById(db, actor, id))) noFile(locale);
  const versions = await descriptionsOf(db, actor, id);
  const asked = url.searchParams.get('version');
  const found = versions.find(({ version }) => asked === null || String(version) === asked) ?? noFile(locale);
  return new Response(`${JSON.stringify(found.survey, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="survey-${found.version}.json"`,
    },
  });
};
