/** A run's recipe, by which its figures can be made again. */
import { db } from '#platform/server/db.ts';
import { writeRecipe } from '#workbench/run/recipe.ts';
import { finishedRun } from '#workbench/results/queries.server.ts';
import { told } from '../told.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { id }, locals: { actor, locale } }) =>
  told(locale, async () => {
    const { recipe } = await finishedRun(db, actor, id);
    return new Response(writeRecipe(recipe), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="receta.json"',
        'cache-control': 'private, no-store',
      },
    });
  });
