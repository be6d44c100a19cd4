/** What the categories of groups are called: written a line each, «1 = Hombre», and taken from the file where nobody wrote them. Pure. */
import type { Survey } from '#poverty/survey/survey.ts';
import type { Variable } from '../file/microdata.ts';
import { suggestedPlaces } from './place-groups.ts';

export type Labels = Readonly<Record<string, string>>;
/** A file may label more values than anybody reads. */
const mostLabels = 100;

export const labelsText = (labels: Labels): string =>
  Object.entries(labels)
    .map(([code, label]) => `${code} = ${label}`)
    .join('\n');

/** Reads a code and its name in each line, or all in one between semicolons: «1 = Hombre; 2 = Mujer», «1 Hombre». What is wrong is a code of the form's issues. */
export function readLabels(text: string): { labels: Labels } | { code: string; at: string } {
  const labels = new Map<string, string>();
  const lines = text.trim().split(text.trim().includes('\n') ? '\n' : ';');
  for (const line of lines.map((part) => part.trim())) {
    if (line === '') continue;
    const [, code = '', label] = /^([^=]+?)\s*=\s*(.+)$/.exec(line) ?? /^(-?\d+)[\s:.)-]+(.+)$/.exec(line) ?? [];
    if (label === undefined) return { code: 'labels-shape', at: line };
    if (labels.has(code)) return { code: 'code-twice', at: code };
    labels.set(code, label);
  }
  return { labels: Object.fromEntries(labels) };
}

/** The same description, in which groups without names for their categories have those of the file. Territories have official ones. */
export function withFileLabels<S extends Partial<Pick<Survey, 'groups' | 'labels'>>>(
  survey: S,
  variables: readonly Pick<Variable, 'name' | 'labels'>[],
): S {
  const groups = Object.entries(survey.groups ?? {});
  const places = suggestedPlaces(groups.map(([group]) => group));
  const ofFile = groups.flatMap(([group, column]) => {
    if (typeof column !== 'string' || group in places || survey.labels?.[group]) return [];
    const labels = usable(variables.find(({ name }) => name === column)?.labels ?? []);
    return labels.length > 0 && labels.length <= mostLabels ? [[group, Object.fromEntries(labels)] as const] : [];
  });
  return ofFile.length === 0 ? survey : { ...survey, labels: { ...survey.labels, ...Object.fromEntries(ofFile) } };
}

/** Not those of Stata's missing values, nor of codes that no line of the form can say. */
function usable(labels: Variable['labels']): [string, string][] {
  return labels.flatMap(({ value, label }) => {
    const [code, name] = [String(value).trim(), label.replaceAll(/\s+/g, ' ').trim()];
    return code === '' || name === '' || /^\.[a-z]$|[=\n]/.test(code) ? [] : [[code, name]];
  });
}
