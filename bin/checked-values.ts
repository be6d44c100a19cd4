/** The texts that a check constraint lets a column have, read from what PostgreSQL's catalogue says of it. */

const textLiteral = /E?'(?:[^']|'')*'/g;
const cast = /::"?[a-z_]+"?( varying)?(\(\d+\))?(\[\])?/g;

/** The values of `CHECK ((state = ANY (ARRAY['a'::text, …])))`; null when the check says anything else. */
export function checkedValues(check: string, column: string): string[] | null {
  const texts: string[] = [];
  const bare = check
    .replaceAll(textLiteral, (literal) => `$${texts.push(unquoted(literal)) - 1}`)
    .replaceAll(cast, '')
    .replaceAll(/[()]+/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
  if (!bare.startsWith('CHECK ')) return null;
  const values = bare
    .slice('CHECK '.length)
    .split(' OR ')
    .map((either) => indexes(either.trim(), column));
  return values.some((some) => some === null) ? null : values.flat().map((index) => texts[Number(index)]!);
}

/** What holds under each check holds under all of them. */
export function inAll(sets: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = sets;
  return first.filter((value) => others.every((other) => other.includes(value)));
}

/** Places of the texts that one side of an OR names: none for «IS NULL», null for what is not understood. */
function indexes(either: string, column: string): string[] | null {
  for (const name of [column, `"${column}"`, 'VALUE']) {
    if (either === `${name} IS NULL`) return [];
    const list = either.startsWith(`${name} = `) ? either.slice(name.length + 3) : '';
    if (/^\$\d+$/.test(list)) return [list.slice(1)];
    if (/^ANY ARRAY\[\$\d+(, \$\d+)*\]$/.test(list)) return [...list.matchAll(/\$(\d+)/g)].map(([, index]) => index!);
  }
  return null;
}

function unquoted(literal: string): string {
  const text = literal.replace(/^E?'|'$/g, '').replaceAll("''", "'");
  return literal.startsWith('E') ? text.replaceAll('\\\\', '\\') : text;
}
