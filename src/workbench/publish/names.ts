/** What a publication calls its groups and their categories: offered from the descriptions and the file, a line each, and read back. Pure. */
import { groupingName } from '#figures/release/category-names.ts';
import type { Survey } from '#poverty/survey/survey.ts';
import type { Variable } from '../file/microdata.ts';
import { surveyNames } from '../results/names.ts';
import type { RunFigure } from '../run/run.ts';
import { suggestedPlaces } from '../survey/place-groups.ts';

type Named = Pick<Survey, 'groups' | 'labels' | 'titles'>;

/** A group of more is not read line by line. */
const mostListed = 100;

/**
 * «sexo = Sexo de la persona», «sexo 1 = Hombre»: each group of the figures that is no territory, with what the run's description calls it,
 * else the newest description of the file, else the file. Where none does, the place to write it.
 */
export function offeredNames(
  survey: Named,
  figures: readonly Pick<RunFigure, 'domain'>[],
  variables: readonly Pick<Variable, 'name' | 'label' | 'labels'>[],
  newest: Named = survey,
): string {
  const groups = [...new Set(figures.flatMap(({ domain }) => Object.keys(domain)))];
  const places = suggestedPlaces(groups);
  const lines = groups.filter((group) => !(group in places)).map((group) => linesOf(group));
  return lines.flat().join('\n');

  function linesOf(group: string): string[] {
    const column = survey.groups[group];
    const same = newest.groups[group] === column ? newest : survey;
    const of = typeof column === 'string' ? column : column?.column;
    const label = variables
      .find(({ name }) => name === of)
      ?.label.replaceAll(/[=\s]+/g, ' ')
      .trim();
    const title = survey.titles?.[group] ?? same.titles?.[group] ?? (label || groupingName([group], null, 'es'));
    if (typeof column !== 'string') return [`${group} = ${title}`];
    const labels = { [group]: { ...same.labels?.[group], ...survey.labels?.[group] } };
    const nameOf = surveyNames({ groups: survey.groups, labels }, variables, 'es');
    const values = [...new Set(figures.flatMap(({ domain }) => domain[group] ?? []))];
    if (values.length > mostListed) return [`${group} = ${title}`];
    return [
      `${group} = ${title}`,
      ...values.map((value) => `${group} ${value} = ${given(nameOf(group, value), value)}`),
    ];
  }
}

/** A number is not its own name; a word is. */
const given = (name: string, value: string): string => (name === value && /^[-\d.,\s]+$/.test(value) ? '' : name);

const line = /^([^\s=]+)(?:\s+([^=]+?))?\s*=\s*(.*)$/;

/** Whether each line says what a group or a category is called. */
export const areNames = (typed: string): boolean => linesIn(typed).every((one) => line.test(one));

/** The same description with the names that were typed; a line without a name says nothing. */
export function withNames<S extends Named>(survey: S, typed: string): S {
  const titles: Record<string, string> = { ...survey.titles };
  const labels: Record<string, Record<string, string>> = structuredClone(survey.labels ?? {});
  for (const one of linesIn(typed)) {
    const [, group = '', value, name = ''] = line.exec(one) ?? [];
    if (!(group in survey.groups) || name === '') continue;
    if (value === undefined) titles[group] = name;
    else labels[group] = { ...labels[group], [value]: name };
  }
  return { ...survey, labels, titles };
}

const linesIn = (typed: string): string[] => typed.split('\n').flatMap((one) => one.trim() || []);
