/** The page that asks for a run: what can be chosen, and what is asked with what was chosen. */
import * as v from 'valibot';
import { lonelyTreatments } from '#poverty/errors/single-psu.ts';
import { methodIds, methodOf, methodParts } from '#poverty/method/list.ts';
import { qualityRuleIds, rulesOf } from '#poverty/publication/quality.ts';
import type { Survey } from '#poverty/survey/survey.ts';
import type { Actor } from '#platform/actor.ts';
import { textsOf, wholeForm, type FormValues } from '#platform/form/form.ts';
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
    incomes: usable.some((method) => methodParts(method).income && !survey.status.income),
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

/** Fields that come several times. */
export const manyOfRun = ['by', 'measures'];

/** The form that asks for a run: what is asked, and what was chosen, to show again. */
export const runForm = wholeForm((values) => {
  const typed = typedIn(values);
  return { typed, request: requestIn(typed) };
});

/** Texts alone, and the lists: a file where a text belongs is as good as nothing. */
const typedIn = (values: FormValues): TypedRun => ({
  ...textsOf(values),
  by: values['by'] as string[],
  measures: values['measures'] as string[],
});

export type TypedRun = Readonly<Record<string, string | string[]>>;

function requestIn(typed: TypedRun): RunRequest {
  const fields = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
  const chosen = v.parse(Chosen, fields);
  const [single, measures] = [typed['by'] as string[], typed['measures'] as string[]];
  const { lonely, quality, level, inequality } = chosen;
  return {
    descriptionId: chosen.description,
    method: chosen.method,
    by: [...new Set([...single, ...crossedIn(fields)])],
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

/** Groups to be crossed, as the engine writes them: `area*sexo`. */
function crossedIn(fields: TypedRun): string[] {
  return Array.from({ length: crossings }, (_, i) =>
    ['a', 'b', 'c'].map((part) => String(fields[`cross-${i}-${part}`] ?? '')).filter(Boolean),
  ).flatMap((groups) => (groups.length > 0 ? [groups.join('*')] : []));
}
