/** The page that describes a survey: what it shows, and what comes of what was typed. */
import { BadInput } from '#poverty/input/fault.ts';
import { suggestSurvey } from '#poverty/survey/suggest.ts';
import type { Survey } from '#poverty/survey/survey.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { type Locale } from '#platform/words.ts';
import { withFileLabels } from './category-labels.ts';
import { describeSurvey } from './commands.server.ts';
import { failureOf, failureWords } from '../file/failure.ts';
import { knownIndicators } from './indicators.ts';
import { microdataById, variablesOf } from '../file/queries.server.ts';
import { descriptionsOf } from './queries.server.ts';
import { words } from './words.ts';
import { surveyOf, surveyOfJson } from './form.ts';
import { typedOf, type Issues, type Typed } from './fields.ts';
import { refused } from '../reasons.ts';

/** A file with the newest description, or with what is proposed for it. */
export async function surveyPage(db: Db, actor: Actor | null, id: string) {
  const file = (await microdataById(db, actor, id)) ?? refused('no-such-microdata');
  const variables = await variablesOf(db, actor, id);
  const [newest] = await descriptionsOf(db, actor, id);
  const proposal = newest ? null : suggestSurvey(variables, { file: file.name });
  return {
    file,
    variables,
    typed: typedOf(withFileLabels(newest?.survey ?? proposal?.survey ?? {}, variables)),
    proposed: proposal !== null,
    lacking: proposal?.lacking ?? [],
    indicators: knownIndicators(),
  };
}

/** What is wrong, in words by field, with all that was typed. */
export interface Wrong {
  readonly errors: Readonly<Record<string, string>>;
  readonly typed: Typed;
}

/** Keeps the description that was typed. Answers the errors by field, or nothing when it was kept. */
export async function saveSurvey(
  db: Db,
  actor: Actor | null,
  { id, typed, locale }: { id: string; typed: Readonly<Record<string, string>>; locale: Locale },
): Promise<Wrong | undefined> {
  const variables = await variablesOf(db, actor, id);
  const read = 'json' in typed ? readJson(typed['json'] ?? '', variables, locale) : surveyOf(typed, variables);
  if ('issues' in read) return { errors: inWords(read.issues, locale), typed };
  await describeSurvey(db, actor, id, read.survey);
  return undefined;
}

function readJson(
  text: string,
  variables: Parameters<typeof surveyOfJson>[1],
  locale: Locale,
): { survey: Survey } | { issues: Issues } {
  try {
    return surveyOfJson(text, variables);
  } catch (error) {
    const failure = error instanceof BadInput && failureOf(error, { path: 'survey.json', name: 'survey.json' });
    if (!failure) throw error;
    return { issues: { json: { code: 'engine', details: { reason: failureWords(failure, locale) } } } };
  }
}

function inWords(issues: Issues, locale: Locale): Record<string, string> {
  const said = words.in(locale).issue as Readonly<Record<string, (d: Readonly<Record<string, string>>) => string>>;
  return Object.fromEntries(
    Object.entries(issues).map(([field, { code, details }]) => [field, said[code]?.(details) ?? code]),
  );
}
