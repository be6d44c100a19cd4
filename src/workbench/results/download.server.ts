/** A run's figures as a file. */
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { variablesOf } from '../file/queries.server.ts';
import { resultsCsv, resultsWorkbook, type ResultsFormat } from './download.ts';
import { surveyNames } from './names.ts';
import { finishedRun } from './queries.server.ts';

export interface ResultsFile {
  readonly bytes: string | Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly name: string;
}

const mediaTypes: Record<ResultsFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Every figure of a finished run; as JSON the canonical bytes. Refuses as `finishedRun` does. */
export async function resultsFile(
  db: Db,
  actor: Actor | null,
  id: string,
  format: ResultsFormat,
  locale: Locale,
): Promise<ResultsFile> {
  const { run, recipe, text, figures } = await finishedRun(db, actor, id);
  const names = { mediaType: mediaTypes[format], name: `${recipe.method.id}-${run.id.slice(-6)}.${format}` };
  if (format === 'json') return { bytes: text, ...names };
  const table = {
    figures,
    nameOf: surveyNames(recipe.survey, await variablesOf(db, actor, run.file.id), locale),
    locale,
  };
  if (format === 'csv') return { bytes: resultsCsv(table), ...names };
  return { bytes: await resultsWorkbook(recipe.survey.title, table, recipe), ...names };
}
