/** Where a table ends and its foot begins: totals, sources and notes, in the forms that people write them. Pure. */

/** Of the lines of a table, which are of its foot: from the first of those that are, with nothing but such lines after it. */
export function footBegins(lines: readonly (readonly string[])[]): number {
  const filled = lines.map((cells) => cells.filter((cell) => cell !== ''));
  const alone = lines.every((cells) => cells.filter(Boolean).length < 2);
  const goesOn = (cells: readonly string[]) => isFoot(cells, alone) || (!alone && isSentence(cells));
  const last = filled.findLastIndex((cells) => !goesOn(cells)) + 1;
  const first = filled.slice(last).findIndex((cells) => isFoot(cells, alone));
  return first < 0 ? lines.length : last + first;
}

/** `alone`: the table has one column, where a number or a mark before a text may as well belong to a list. */
const isFoot = (cells: readonly string[], alone: boolean): boolean =>
  isTotal(cells) || isNote(cells) || (!alone && isMarked(cells));

const totals = /^(sub-?\s?totale?s?|(gran )?total(es)?|sumas?|sumatoria)(?![\p{L}-])/iu;
const counted =
  /^(n|no|nº|n°|de|del|la|las|los|el|y|en|general(es)?|parcial(es)?|final(es)?|acumulad[oa]s?|suma|total(es)?|organizaci(ón|on|ones)|instituci(ón|on|ones)|entidad(es)?|fundaciones|registros?|filas?|casos?|personas?|planilla|listado|lista|catastro|hoja|página|pagina|records?|rows?|organi[sz]ations?)$/iu;
const number = /^([-+]?\$?\d[\d.,]*%?|#\S+)$/;

/** «Total general: 12», «TOTAL 3», «Suma» and a number beside; but «Total Impacto SpA», or a «Total» that has a RUT, is a name. */
const isTotal = (cells: readonly string[]): boolean =>
  totals.test(cells[0] ?? '') &&
  cells.every((cell) =>
    cell
      .replace(totals, '')
      .split(/[\s:=()]+/)
      .every((word) => word === '' || counted.test(word) || number.test(word)),
  );

const noteNames =
  'fuentes?|notas?|obs|observaci[oó]n(?:es)?|elaboraci[oó]n|elaborad[oa]|actualizad[oa]|sources?|notes?';
const note = new RegExp(`^(?:${noteNames})(?!\\p{L})(?:\\s*\\d*\\s*[.)–-]\\s|[^:]{0,60}:)`, 'iu');
const ownWork =
  /^((fuente|elaboraci[oó]n)[:,]? propia(?!\p{L})|(elaborado|actualizad[oa]|datos actualizados) (por|al?|el|en)\s)/iu;

/** «Fuente: propia» in one cell, or «Fuente:» and what it is in the next. */
const isNote = ([first = '', ...others]: readonly string[]): boolean =>
  (note.test(first) || ownWork.test(first)) && (others.length === 0 || (others.length === 1 && first.endsWith(':')));

const mark = /^(\*+|[¹²³⁴⁵⁶⁷⁸⁹]|\(([\d]{1,2}|\*+|[a-z])\)|\[\d{1,2}\]|\d{1,2}\/)/i;

/** «* Cifra estimada», «(1) Según la ley», or the mark in a cell and its text in the next. */
const isMarked = ([first = '', ...others]: readonly string[]): boolean =>
  mark.test(first) && (others.length === 0 || (others.length === 1 && first.replace(mark, '') === ''));

/** What follows a note in a line of its own. */
const isSentence = ([first = '', ...others]: readonly string[]): boolean =>
  others.length === 0 && (/[.…]$/.test(first) || first.length > 80 || /^\p{Ll}/u.test(first));
