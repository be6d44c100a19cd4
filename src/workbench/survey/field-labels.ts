/** What each field of a survey's description is called, for the list of what is wrong. Pure. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

/** The field's label; of one in a row, with its row. */
export function labelOf(field: string, t: Catalogue<typeof es>): string {
  const [, kind, number, part] = /^(group|variable)-(\d+)-(\w+)$/.exec(field) ?? [];
  const labels: Readonly<Record<string, string>> = t.fields;
  if (kind && number && part) {
    const row = kind === 'group' ? t.group(Number(number) + 1) : t.variable(Number(number) + 1);
    return `${row}, ${(labels[part] ?? part).toLowerCase()}`;
  }
  if (field === 'json') return t.json;
  return labels[field] ?? field.replace(/^(indicator|key)-/, '');
}
