/** Which words everybody uses for our codes, in the columns of organisations. Pure. */
import { plain } from '#territory/find.ts';
import { locales } from '#platform/words.ts';
import { words } from '../organization/words.ts';
import type { Sector } from '../organization/codes.ts';
import { answersSaid } from '../search/sayings.ts';
import { choiceFields, isMany } from './coded-fields.ts';
import type { CodedCells } from './kind.ts';
import type { ImportField } from './row.ts';

/** How the words of a field are read; undefined where it is none of few answers. */
export function codedCells(key: string): CodedCells | undefined {
  const field = key as ImportField;
  const codes = choiceFields[field];
  return (
    codes && {
      codes,
      many: isMany(field),
      everyday: (word) => everyday(field, word),
      perhaps: (word) => dictionary(field, word),
    }
  );
}

/** By which answer of the search a field is known. */
const facets: Readonly<Partial<Record<ImportField, string>>> = {
  sector: 'sector',
  legalForm: 'legalForm',
  scope: 'scope',
  kinds: 'kind',
  dimensions: 'dimension',
  populations: 'population',
};

/** In a column of sectors these say the sector, though a search means more by them. */
const sectors: Readonly<Partial<Record<Sector, string>>> = {
  public: 'publico,publica,estado,gobierno,municipalidad,municipio,municipal,servicio publico',
  private_nonprofit:
    'privada sin fines de lucro,privado sin fin de lucro,organizacion sin fines de lucro,osfl,fundacion,organizacion de la sociedad civil,osc',
  private_company: 'empresa,privado con fines de lucro,privada con fines de lucro,sociedad comercial',
  academia: 'universidad,universidades,academica',
};
const sectorSaid = new Map(
  Object.entries(sectors).flatMap(([code, said]) => said.split(',').map((word) => [word, code] as const)),
);

/** The dictionary of the search; whom one serves and what one works on it widens, so that there it only proposes. */
function dictionary(field: ImportField, word: string): string | undefined {
  const codes = answersSaid(word).filter(({ facet }) => facet === facets[field]);
  return codes.length === 1 ? codes[0]?.code : undefined;
}
const widened: readonly ImportField[] = ['dimensions', 'populations'];

function everyday(field: ImportField, word: string): string | undefined {
  const said = field === 'sector' ? sectorSaid.get(plain(word)) : undefined;
  const known = dictionary(field, word);
  return said ?? (known && widened.includes(field) && !isOfLabel(field, known, word) ? undefined : known);
}

/** «Migrantes» says no other than «Personas migrantes», nor «niños y niñas» than «Niñas y niños». */
function isOfLabel(field: ImportField, code: string, word: string): boolean {
  const telling = (text: string) => plain(text).split(' ').filter((one) => one.length > 2); // prettier-ignore
  return locales.some((locale) => {
    const { population, dimension } = words.in(locale);
    const labels: Readonly<Record<string, string>> = field === 'populations' ? population : dimension;
    const label = new Set(telling(labels[code] ?? ''));
    return telling(word).every((one) => label.has(one));
  });
}
