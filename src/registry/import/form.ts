/** The forms of an import's page: a file, the field of each column, and the decisions on possible duplicates. */
import { fileIn, textIn, wholeForm } from '#platform/form/form.ts';
import { mostColumns } from '#platform/spreadsheet/read.ts';

/** The file that is given. */
export const importForm = wholeForm((values) => fileIn(values, 'file'));

/** A field for each column of the widest sheet, and one for its names. */
export const mostColumnFields = mostColumns + 1;

/** `column-0=name`, `column-1=`… and whether names in capitals are tidied. */
export const columnForm = wholeForm((values) => {
  const mapping: string[] = [];
  for (let column = 0; `column-${column}` in values; column++) mapping.push(textIn(values, `column-${column}`));
  return { mapping, tidyNames: values['tidyNames'] === 'yes' };
});

/** `choice-12=new`… by line; `all` when every one still open is decided at once. */
export const twinForm = wholeForm((values) => {
  const choices = new Map<number, string>();
  for (const name of Object.keys(values)) {
    const line = /^choice-(\d{1,7})$/.exec(name)?.[1];
    if (line && textIn(values, name)) choices.set(Number(line), textIn(values, name));
  }
  return { choices, all: textIn(values, 'all') || undefined };
});
