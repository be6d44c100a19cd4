/** What a sentence asks of the initiatives: places, people and dimensions as the list's filters, other words as its search. Pure. */
import { readSentence } from '#registry/search/sentence.ts';
import { country } from '#territory/place.ts';
import { comunaByCode } from '#territory/territory.ts';

const filters: Readonly<Record<string, string>> = { population: 'personas', dimension: 'dimension' };

/** The fields of the list's address that ask it; null where nothing of it is a place or an answer. */
export function initiativesMeant(sentence: string): URLSearchParams | null {
  const asked: [string, string][] = [];
  const words: string[] = [];
  for (const piece of readSentence(sentence).pieces) {
    if (piece.kind === 'place') asked.push([piece.code.length === 2 ? 'region' : 'comuna', piece.code]);
    else if (piece.kind === 'answer' && piece.means.some(({ facet }) => filters[facet]))
      asked.push(
        ...piece.means.flatMap(({ facet, code }): [string, string][] =>
          filters[facet] ? [[filters[facet], code]] : [],
        ),
      );
    else words.push(piece.typed);
  }
  if (asked.length === 0) return null;
  return new URLSearchParams([...(words.length > 0 ? [['q', words.join(' ')]] : []), ...asked]);
}

/** The same with what is done in all of the region and of the country as well; null where no place is asked for, or these are already. */
export function alsoServing(asked: URLSearchParams): URLSearchParams | null {
  const comunas = asked.getAll('comuna');
  const said = asked.getAll('region');
  if ((comunas.length === 0 && said.length === 0) || said.includes(country.code)) return null;
  const regions = comunas.map((code) => comunaByCode(code)?.region ?? '').filter(Boolean);
  const others = [...asked].filter(([name]) => name !== 'comuna' && name !== 'region' && name !== 'pagina');
  const places = [...new Set([...said, ...regions, country.code])].map((code): [string, string] => ['region', code]);
  return new URLSearchParams([...others, ...places]);
}

/** The same where a comuna is asked for: all that is said of its region, for when nobody names it. */
export function inItsRegion(asked: URLSearchParams): URLSearchParams | null {
  const comunas = asked.getAll('comuna');
  if (comunas.length === 0) return null;
  const wider = new URLSearchParams([...asked].filter(([name]) => name !== 'comuna'));
  for (const code of new Set(comunas.map((comuna) => comunaByCode(comuna)?.region ?? '')))
    if (code) wider.append('region', code);
  return wider;
}
