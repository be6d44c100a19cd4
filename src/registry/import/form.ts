/** The forms of an import's page: a file, the field of each column, and what is decided on its rows. */
import { fileIn, textIn, wholeForm, type FormValues } from '#platform/form/form.ts';
import { mostColumns } from '#platform/spreadsheet/read.ts';
import { mayBePersonal } from '../answer/personal.ts';
import { importColumns } from '../sheet/guess-columns.ts';
import { isSheetOf } from '../sheet/kind.ts';
import { previewPageSize } from '../sheet/row.ts';
import type { Decided } from './decide.server.ts';
import { mostUnknownWords, type WordMatches } from '../sheet/coded-fields.ts';

/** The file that is given, and what it brings where that was said. */
export const importForm = wholeForm((values) => ({ file: fileIn(values, 'file'), what: whatIn(values) }));

function whatIn(values: FormValues) {
  const said = textIn(values, 'what');
  return isSheetOf(said) ? said : undefined;
}

/** `column-0=name`, `column-1=`… whether names in capitals are tidied, which sheet is chosen and what it brings. */
const columnForm = wholeForm((values) => {
  const mapping: string[] = [];
  for (let column = 0; `column-${column}` in values; column++) mapping.push(textIn(values, `column-${column}`));
  return { mapping, tidyNames: values['tidyNames'] === 'yes', sheet: sheetIn(values), what: whatIn(values) };
});

/** A field for each column of the widest sheet, one for its names, one for the sheet and one for what it brings. */
export const onColumns = { form: columnForm, most: mostColumns + 3 };

function sheetIn(values: FormValues): number | undefined {
  const said = textIn(values, 'sheet');
  return /^\d{1,4}$/.test(said) ? Number(said) : undefined;
}

/** Every box of a page of the preview: for each row whether it is left out, and each field that differs. */
const mostDecisionFields = previewPageSize * (importColumns.length + mayBePersonal.length + 2) + mostUnknownWords + 100;

/**
 * What is decided on the rows that a page shows: `choice-12=new` and `all` on possible duplicates, `row=12` and `out-12` on leaving out,
 * `take-12-scope=replace` on a cell, `publish-12-description=yes` on one that looks like a person's own, `column-scope=replace` on a column; `word-sector-ong=private_nonprofit` on a word.
 */
export const decisionForm = wholeForm<Decided>((values) => {
  const named = (pattern: RegExp) =>
    Object.keys(values).flatMap((name) => {
      const match = pattern.exec(name);
      return match ? [{ line: Number(match[1]), field: match[2] ?? match[1]!, said: textIn(values, name) }] : [];
    });
  const publish = Map.groupBy(named(/^publish-(\d{1,7})-(\w+)$/), ({ line }) => line);
  const cells = Map.groupBy(named(/^take-(\d{1,7})-(\w+)$/), ({ line }) => line);
  const saying = (said: readonly string[]) => (one: { readonly said: string }) => said.includes(one.said);
  return {
    choices: new Map(named(/^choice-(\d{1,7})$/).flatMap(({ line, said }) => (said ? [[line, said]] : []))),
    all: textIn(values, 'all') || undefined,
    shown: [values['row'] ?? []].flat().map(Number).filter(Number.isInteger),
    out: new Set(named(/^out-(\d{1,7})$/).map(({ line }) => line)),
    cells: new Map([...cells].map(([line, said]) => [line, byField(said.filter(saying(['keep', 'replace'])))])),
    publish: new Map([...publish].map(([line, said]) => [line, byField(said.filter(saying(['yes', 'no'])))])),
    columns: byField(named(/^column-([a-zA-Z]\w*)$/).filter(saying(['fill', 'replace']))),
    words: wordsIn(values),
  };
});

function wordsIn(values: FormValues): WordMatches {
  const said: Record<string, Record<string, string>> = {};
  for (const name of Object.keys(values)) {
    const [, field, word] = /^word-([a-zA-Z]+)-([^]+)$/.exec(name) ?? [];
    if (field && word) (said[field] ??= {})[word] = textIn(values, name);
  }
  return said;
}

const byField = <T extends string>(said: readonly { readonly field: string; readonly said: string }[]) =>
  Object.fromEntries(said.map((one) => [one.field, one.said as T])) as Partial<Record<string, T>>;

/** What is typed on the page of the preview goes with each of its buttons. */
export const onPreview = { form: decisionForm, many: ['row'], most: mostDecisionFields, back: () => ({}) };

/** The part of the preview that an address shows. */
export function placeIn({ searchParams }: URL): string {
  const asked = new URLSearchParams([...searchParams].filter(([name]) => ['ver', 'desde'].includes(name)));
  return asked.size > 0 ? `?${asked.toString()}` : '';
}

/** Where applying leads: decisions that were not kept yet are kept first, and the page says so. */
export const whereTo = (applies: boolean): string => (applies ? '' : '?guardado=si');

/** Where the columns lead: of another sheet they are looked at first. */
export const columnsTo = (mapped: boolean): string => (mapped ? '' : '?hoja=si');
