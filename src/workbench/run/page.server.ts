/** The page that asks for a run: what can be chosen, and what is asked with what was chosen. */
import * as v from 'valibot';
import { lonelyTreatments } from '#poverty/errors/single-psu.ts';
import { methodIds, methodOf, partsOf } from '#poverty/method/list.ts';
import { qualityRuleIds, rulesOf } from '#poverty/publication/quality.ts';
import type { Survey } from '#poverty/survey/survey.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { microdataById } from '../file/queries.server.ts';
import { whyNotUse } from '../file/rules.ts';
import { descriptionsOf } from '../survey/queries.server.ts';
import { knownOf } from './queries.server.ts';
import { needsOf, type KnownFile } from './rules.ts';
import { measuresGiven } from './measures.ts';
import type { RunRequest } from './run.ts';
import { refused } from '../reasons.ts';

/** Rows for crossings that the form has. */
export const crossings = 3;
const levels = [0.9, 0.95, 0.99] as const;

/** A file with what a run of it may be. Its description is null while it has none. */
export async function runPage(db: Db, actor: Actor | null, fileId: string) {
  const file = (await microdataById(db, actor, fileId)) ?? refused('no-such-microdata');
  const [description] = await descriptionsOf(db, actor, fileId);
  const known = await knownOf(db, actor, file);
  return {
    file,
    whyNot: whyNotUse(file),
    description: description ? { id: description.id, version: description.version } : null,
    ...(description ? choicesOf(description.survey, known) : noChoices),
    quality: qualityRuleIds.map((id) => ({ id, title: rulesOf(id).title })),
  };
}

const noChoices = { methods: [], measures: [], groups: [], variables: [], incomes: false };

function choicesOf(survey: Survey, known: KnownFile) {
  const methods = methodIds.map((id) => {
    const method = methodOf(id);
    return { id, title: method.title, needs: needsOf(method, survey, known) };
  });
  const usable = methods.filter(({ needs }) => needs.length === 0).map(({ id }) => methodOf(id));
  const measures = new Map(usable.flatMap((one) => measuresGiven(one, survey)).map((given) => [given.measure, given]));
  return {
    methods,
    /** Of the methods that can be used, each once. */
    measures: [...measures.values()],
    groups: [...Object.keys(survey.groups), ...('column' in survey.period ? ['period'] : [])],
    variables: Object.keys(survey.variables),
    /** Whether some method that can be used reads incomes, not a ready-made status. */
    incomes: usable.some((method) => partsOf(method).income && !survey.status.income),
  };
}

const Chosen = v.object({
  description: v.optional(v.string(), ''),
  method: v.optional(v.string(), ''),
  lonely: v.fallback(v.picklist(lonelyTreatments), 'certainty'),
  domainLonely: v.optional(v.string()),
  quality: v.fallback(v.picklist(qualityRuleIds), 'ine-2020'),
  level: v.fallback(v.pipe(v.string(), v.transform(Number), v.picklist(levels)), 0.95),
  inequality: v.optional(v.string(), ''),
});

/** What the form asks for. */
export function requestIn(form: FormData): RunRequest {
  const texts = [...form].filter((field): field is [string, string] => typeof field[1] === 'string' && field[1] !== '');
  const chosen = v.parse(Chosen, Object.fromEntries(texts));
  const [single, measures] = [textsOf(form, 'by'), textsOf(form, 'measures')];
  const fields = new Map(texts);
  const crossed = Array.from({ length: crossings }, (_, i) =>
    ['a', 'b', 'c'].map((part) => fields.get(`cross-${i}-${part}`) ?? '').filter(Boolean),
  ).filter((groups) => groups.length > 0);
  const { lonely, quality, level, inequality } = chosen;
  return {
    descriptionId: chosen.description,
    method: chosen.method,
    by: [...new Set([...single, ...crossed.map((groups) => groups.join('*'))])],
    options: {
      quality,
      level,
      lonely,
      domainLonely: chosen.domainLonely !== undefined,
      ...(measures.length > 0 && { measures }),
      ...(inequality && { inequality }),
    },
  };
}

/** What was chosen, for the page to show again. */
export function typedIn(form: FormData): Record<string, string | string[]> {
  const typed = Object.fromEntries(
    [...form].filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
  return { ...typed, by: textsOf(form, 'by'), measures: textsOf(form, 'measures') };
}

const textsOf = (form: FormData, field: string): string[] =>
  form.getAll(field).filter((value) => typeof value === 'string');
