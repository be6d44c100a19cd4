/** The columns of a spreadsheet of organisations, shared by the export and the import: what one writes, the other reads back. */
import { comunaByCode, regionByCode } from '#territory/territory.ts';
import { findComuna, findRegion, plain } from '#territory/find.ts';
import { asWritten } from '#platform/spreadsheet/formula.ts';
import type { Cell } from '#platform/spreadsheet/write.ts';
import { type Locale } from '#platform/words.ts';
import type { Field } from './answers.ts';
import { abroad, dimensions, enablerKinds, legalForms, populations, scopes, sectors, socialNetworks } from './codes.ts';
import type { Ally, Organization } from './organization.ts';
import { formatRut } from './rut.ts';
import { en } from './words.en.ts';
import { words } from './words.ts';
import { es } from './words.es.ts';

/** What the columns are written from. */
export type Exported = Organization & { readonly allies: readonly Ally[] };

export interface OrganizationColumn {
  /** The field of the schema it fills; `id` finds the organisation again and the others only inform. */
  readonly key: Field | 'id' | 'address' | 'confirmedAt' | 'updatedAt' | 'sample';
  readonly header: { readonly es: string; readonly en: string };
  readonly type: 'text' | 'number' | 'date';
  /** Never public: known to the import, left out of every export. */
  readonly private?: true;
  readonly write: (organization: Exported, locale: Locale) => Cell;
  /** The text of a cell as the schema's field takes it; what is not understood goes on as it is, for the schema to refuse. */
  readonly read: (text: string) => unknown;
}

type Codes = 'sector' | 'legalForm' | 'scope' | 'kind' | 'dimension' | 'population';

const text = (
  key: OrganizationColumn['key'],
  inSpanish: string,
  inEnglish: string,
  write: (one: Exported) => string | null,
): OrganizationColumn => ({
  key,
  header: { es: inSpanish, en: inEnglish },
  type: 'text',
  write,
  read: asWritten,
});
const secret = (key: Field, inSpanish: string, inEnglish: string): OrganizationColumn => ({
  ...text(key, inSpanish, inEnglish, () => null),
  private: true,
});
const coded = (
  key: Field,
  inSpanish: string,
  inEnglish: string,
  of: Codes,
  codes: readonly string[],
  write: (one: Exported) => string | null,
): OrganizationColumn => ({
  key,
  header: { es: inSpanish, en: inEnglish },
  type: 'text',
  write: (one, locale) => wordFor(of, write(one), locale),
  read: (cell) => codeFor(of, codes, cell),
});
const several = (
  key: Field,
  inSpanish: string,
  inEnglish: string,
  of: Codes,
  codes: readonly string[],
  write: (one: Exported) => readonly string[],
): OrganizationColumn => ({
  key,
  header: { es: inSpanish, en: inEnglish },
  type: 'text',
  write: (one, locale) => joined(write(one).map((code) => wordFor(of, code, locale) ?? code)),
  read: (cell) => parted(cell).map((part) => codeFor(of, codes, part)),
});
const yesNo = (
  key: Field,
  inSpanish: string,
  inEnglish: string,
  write: (one: Exported) => boolean | null,
): OrganizationColumn => ({
  key,
  header: { es: inSpanish, en: inEnglish },
  type: 'text',
  write: (one, locale) => yesNoWord(write(one), locale),
  read: readYesNo,
});
const day = (
  key: OrganizationColumn['key'],
  inSpanish: string,
  inEnglish: string,
  write: (one: Exported) => Temporal.Instant | null,
): OrganizationColumn => ({
  key,
  header: { es: inSpanish, en: inEnglish },
  type: 'date',
  read: asWritten,
  write: (one) => write(one)?.toZonedDateTimeISO('America/Santiago').toPlainDate() ?? null,
});

/** Every column, in the order of an export. */
export const columns: readonly OrganizationColumn[] = [
  text('id', 'Identificador', 'Identifier', (one) => one.id),
  text('name', 'Nombre', 'Name', (one) => one.name),
  text('knownAs', 'Nombre de uso', 'Known as', (one) => one.knownAs),
  text('rut', 'RUT', 'RUT', (one) => one.rut && formatRut(one.rut)),
  coded('legalForm', 'Forma jurídica', 'Legal form', 'legalForm', legalForms, (one) => one.legalForm),
  coded('sector', 'Sector', 'Sector', 'sector', sectors, (one) => one.sector),
  {
    key: 'foundedYear',
    header: { es: 'Año de inicio', en: 'Founded' },
    type: 'number',
    write: (one) => one.foundedYear,
    read: asWritten,
  },
  {
    key: 'region',
    header: { es: 'Región', en: 'Region' },
    type: 'text',
    read: readRegion,
    write: (one, locale) =>
      one.abroad ? words.in(locale).abroad : one.region && (regionByCode(one.region)?.name ?? one.region),
  },
  {
    key: 'comuna',
    header: { es: 'Comuna', en: 'Comuna' },
    type: 'text',
    write: (one) => one.comuna && (comunaByCode(one.comuna)?.name ?? one.comuna),
    read: (cell) => findComuna(asWritten(cell))?.code ?? comunaBesideRegion(cell) ?? asWritten(cell),
  },
  coded('scope', 'Alcance', 'Scope', 'scope', scopes, (one) => one.scope),
  {
    key: 'worksIn',
    header: { es: 'Regiones donde trabaja', en: 'Works in regions' },
    type: 'text',
    write: (one) => joined(one.worksIn.map((code) => regionByCode(code)?.shortName ?? code)),
    read: (cell) => parted(cell).map(readRegion),
  },
  {
    key: 'worksInComunas',
    header: { es: 'Comunas donde trabaja', en: 'Works in comunas' },
    type: 'text',
    write: (one) => joined(one.worksInComunas.map((code) => comunaByCode(code)?.name ?? code)),
    read: (cell) => parted(cell.replaceAll(',', ';')).map((part) => findComuna(part)?.code ?? part),
  },
  yesNo('intervenes', 'Intervención directa', 'Works directly with people', (one) => one.intervenes),
  several('kinds', 'Qué aporta al ecosistema', 'What it offers', 'kind', enablerKinds, (one) => one.kinds),
  text('kindOther', 'Otro aporte', 'Other offer', (one) => one.kindOther),
  several(
    'dimensions',
    'Dimensiones de la pobreza',
    'Poverty dimensions',
    'dimension',
    dimensions,
    (one) => one.dimensions,
  ),
  several(
    'populations',
    'Personas con quienes trabaja',
    'People it works with',
    'population',
    populations,
    (one) => one.populations,
  ),
  text('description', 'Descripción', 'Description', (one) => one.description || null),
  yesNo(
    'holdsLinkingEvents',
    'Realiza instancias de vinculación',
    'Holds linking events',
    (one) => one.holdsLinkingEvents,
  ),
  yesNo('hasAlliances', 'Ha hecho alianzas', 'Has made alliances', (one) => one.hasAlliances),
  {
    key: 'allies',
    header: { es: 'Alianzas con', en: 'Alliances with' },
    type: 'text',
    read: parted,
    write: (one) => joined(one.allies.map(({ name }) => name)),
  },
  text('traits', 'Qué la caracteriza', 'What characterises it', (one) => one.traits),
  text('website', 'Sitio web', 'Website', (one) => one.website),
  ...socialNetworks.map((network) =>
    text(network, es.network[network], en.network[network], (one) => one.networks[network] ?? null),
  ),
  text('publicEmail', 'Correo público', 'Public e-mail', (one) => one.publicEmail),
  text('publicPhone', 'Teléfono público', 'Public telephone', (one) => one.publicPhone),
  secret('contactName', 'Persona a cargo', 'Person in charge'),
  secret('contactPosition', 'Cargo', 'Position'),
  secret('contactEmail', 'Correo de la persona a cargo', 'E-mail of the person in charge'),
  secret('contactPhone', 'Teléfono de la persona a cargo', 'Telephone of the person in charge'),
  day('confirmedAt', 'Confirmada el', 'Confirmed on', (one) => one.confirmedAt),
  day('updatedAt', 'Actualizada el', 'Updated on', (one) => one.updatedAt),
  {
    key: 'sample',
    header: { es: 'Dato de muestra', en: 'Sample data' },
    type: 'text',
    read: asWritten,
    write: (one, locale) => (one.sample ? words.in(locale).yes : null),
  },
];

/** The columns that leave in an export: everything public. */
export const publicColumns = columns.filter((column) => !column.private);

/** The column meant by a header, in Spanish or English, or by its key. */
export function columnByHeader(header: string): OrganizationColumn | undefined {
  const said = plain(header);
  return columns.find(({ key, header: { es, en } }) => [key.toLowerCase(), plain(es), plain(en)].includes(said));
}

/** Several texts in one cell, apart by «; »; one that has a semicolon itself goes in quotes. */
const joined = (parts: readonly string[]): string | null =>
  parts.map((part) => (/[;"]/.test(part) ? `"${part.replaceAll('"', '""')}"` : part)).join('; ') || null;

function parted(cell: string): string[] {
  const parts = asWritten(cell).match(/[^\S\n]*"(?:[^"]|"")*"|[^;\n]+/g) ?? [];
  return parts
    .map((part) => part.trim().replace(/^"([^]*)"$/, (_, inside: string) => inside.replaceAll('""', '"')))
    .filter(Boolean);
}

function wordFor(of: Codes, code: string | null, locale: Locale): string | null {
  return code && ((words.in(locale)[of] as Readonly<Record<string, string>>)[code] ?? code);
}

function codeFor(of: Codes, codes: readonly string[], cell: string): string {
  const said = plain(asWritten(cell));
  return (
    codes.find((code) =>
      [code, (es[of] as Record<string, string>)[code]!, (en[of] as Record<string, string>)[code]!].some(
        (word) => plain(word) === said,
      ),
    ) ?? asWritten(cell).trim()
  );
}

const yesNoWord = (answer: boolean | null, locale: Locale): string | null => {
  const t = words.in(locale);
  return answer === null ? null : answer ? t.yes : t.no;
};

function readYesNo(cell: string): unknown {
  const said = plain(asWritten(cell));
  if (['si', 's', 'yes', 'y', 'x', '1', 'true', 'verdadero'].includes(said)) return true;
  if (['no', 'n', '0', 'false', 'falso'].includes(said)) return false;
  return [plain(es.noAnswer), plain(es.noData), 's r', 'n a', 'na', ''].includes(said) ? null : cell;
}

/** «Valdivia, Los Ríos», «Maule / Talca»: the comuna, where the other part is its region. */
export function comunaBesideRegion(cell: string): string | undefined {
  const [one = '', other = '', ...more] = asWritten(cell)
    .split(/[,;/()]| [-–] /)
    .map((part) => part.trim())
    .filter(Boolean);
  const within = (place: string, around: string) => {
    const region = findRegion(around)?.code;
    return region && findComuna(place, { region })?.code;
  };
  return more.length > 0 || other === '' ? undefined : within(one, other) || within(other, one) || undefined;
}

function readRegion(cell: string): string {
  const said = asWritten(cell).trim();
  if ([es.abroad, en.abroad, 'extranjero', abroad].some((word) => plain(word) === plain(said))) return abroad;
  return findRegion(said)?.code ?? said;
}
