/** Reads the forms of an import's page: the field of each column, and the decisions on possible duplicates. */

/** `column-0=name`, `column-1=`… and whether names in capitals are tidied. */
export function columnChoices(form: FormData): { mapping: string[]; tidyNames: boolean } {
  const mapping: string[] = [];
  for (let column = 0; form.has(`column-${String(column)}`); column++)
    mapping.push(textIn(form, `column-${String(column)}`));
  return { mapping, tidyNames: form.get('tidyNames') === 'yes' };
}

/** `choice-12=new`… by line; `all` when every one still open is decided at once. */
export function twinChoices(form: FormData): { choices: Map<number, string>; all: string | undefined } {
  const choices = new Map<number, string>();
  for (const [name, value] of form) {
    const line = /^choice-(\d{1,7})$/.exec(name)?.[1];
    if (line && typeof value === 'string' && value) choices.set(Number(line), value);
  }
  return { choices, all: textIn(form, 'all') || undefined };
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
