/** Which field each column of a spreadsheet fills: guessed from its header, then from what its cells look like. */
import { findComuna, findRegion, plain } from '#territory/find.ts';
import { columnByHeader, columns, type OrganizationColumn } from '../organization/columns.ts';
import type { ImportField } from './row.ts';
import { parseRut } from '../organization/rut.ts';

/** A column that an import understands. */
export interface ImportColumn {
  readonly key: ImportField | 'id';
  readonly header: { readonly es: string; readonly en: string };
  /** What the cell says, as the schema takes it; undefined for a text that says nothing here. */
  readonly read: (cell: string) => unknown;
}

const informs: readonly OrganizationColumn['key'][] = ['address', 'confirmedAt', 'updatedAt', 'sample'];

const state: ImportColumn = { key: 'state', header: { es: 'Estado', en: 'State' }, read: readState };

/** Everything that a file can bring, in the order of an export. */
export const importColumns: readonly ImportColumn[] = [
  ...columns.filter(({ key }) => !informs.includes(key)).map((column) => column as ImportColumn),
  state,
];

export const importColumn = (key: string): ImportColumn | undefined =>
  importColumns.find((column) => column.key === key);

/** How files from elsewhere call them, as `plain` leaves a text. */
const synonyms: Partial<Record<ImportColumn['key'], readonly string[]>> = {
  name: ['nombre', 'nombre de la organizacion', 'nombre organizacion', 'organizacion', 'razon social', 'institucion', 'entidad', 'organization', 'organization name', 'articulador', 'nombre institucion', 'denominacion'],
  knownAs: ['sigla', 'nombre de fantasia', 'nombre corto', 'conocida como', 'acronimo', 'alias', 'short name', 'acronym', 'nombre fantasia'],
  rut: ['rut organizacion', 'rut de la organizacion', 'rol unico tributario', 'rut institucion', 'tax id', 'rut entidad', 'rut n', 'rut dv', 'r u t'],
  legalForm: ['tipo de organizacion', 'personalidad juridica', 'naturaleza juridica', 'tipo juridico', 'forma legal', 'figura legal'],
  sector: ['tipo de sector', 'sector al que pertenece'],
  foundedYear: ['ano de fundacion', 'fundacion', 'ano fundacion', 'ano de creacion', 'ano inicio', 'year founded', 'founded year', 'fecha de fundacion', 'fecha fundacion', 'ano'],
  region: ['region de la sede', 'region sede', 'region casa matriz', 'region domicilio'],
  comuna: ['comuna de la sede', 'comuna sede', 'municipio', 'ciudad', 'commune', 'municipality', 'comuna domicilio'],
  scope: ['alcance territorial', 'cobertura', 'nivel', 'coverage', 'alcance geografico'],
  worksIn: ['regiones', 'regiones de trabajo', 'regiones en que trabaja', 'territorio', 'cobertura regional', 'regions'],
  worksInComunas: ['comunas', 'comunas de trabajo', 'comunas en que trabaja', 'comunas donde trabajan', 'comunas en que interviene', 'comunas de intervencion', 'cobertura comunal', 'comunas que atiende', 'communes', 'comunas where it works'],
  kinds: ['que aporta', 'tipo de aporte', 'aportes', 'servicios', 'kinds', 'rol en el ecosistema'],
  dimensions: ['dimensiones', 'dimension', 'areas de trabajo', 'tema', 'temas', 'tematica'],
  populations: ['poblacion', 'poblacion objetivo', 'beneficiarios', 'publico objetivo', 'target population', 'grupos'],
  description: ['que hace', 'resena', 'quienes somos', 'mision', 'objetivo', 'objeto', 'about'],
  website: ['web', 'pagina web', 'sitio', 'url', 'direccion web', 'web site', 'pagina'],
  publicEmail: ['correo', 'correo electronico', 'email', 'e mail', 'mail', 'correo de contacto', 'correo institucional'],
  publicPhone: ['telefono', 'fono', 'celular', 'phone', 'telefono de contacto', 'telefono contacto'],
  contactName: ['contacto', 'nombre contacto', 'nombre de contacto', 'encargado', 'encargada', 'representante', 'representante legal', 'responsable', 'contact', 'contact name', 'contacto nombre'],
  contactPosition: ['cargo contacto', 'cargo del contacto', 'contacto cargo', 'job title'],
  contactEmail: ['correo contacto', 'email contacto', 'correo del contacto', 'contacto correo', 'contact email'],
  contactPhone: ['fono contacto', 'contacto telefono', 'contacto fono', 'contact phone'],
  x: ['twitter', 'x twitter'],
  allies: ['alianzas', 'aliados', 'socios', 'partners'],
  state: ['estado', 'situacion', 'vigencia', 'status', 'estado registro'],
}; // prettier-ignore

/** The columns that a file of rows to correct has after its own. */
export const correctionHeaders = ['Línea original', 'Qué corregir'] as const;

/** By column: the key it fills, or ''. A key is used once: the best header first, then the first column that looks like it. */
export function guessMapping(headers: readonly string[], samples: readonly (readonly string[])[]): string[] {
  const taken = new Set<string>();
  const take = (key: string | undefined): string => {
    if (!key || taken.has(key)) return '';
    taken.add(key);
    return key;
  };
  const exact = headers.map((header) => take(exactKey(header)));
  const close = headers.map((header, at) => exact[at] || take(synonymKey(header)));
  return headers.map((_, at) => close[at] || take(contentKey(samples.map((cells) => cells[at] ?? ''))));
}

/** The same headers in the same order are the same kind of file. */
export const headersKey = (headers: readonly string[]): string => headers.map(plain).join('|');

function exactKey(header: string): string | undefined {
  const key = columnByHeader(header)?.key;
  return key && !informs.includes(key) ? key : plain(header) === plain(state.header.es) ? 'state' : undefined;
}

function synonymKey(header: string): string | undefined {
  const said = plain(header);
  return Object.entries(synonyms).find(([, words]) => words.includes(said))?.[0];
}

/** What most cells of a column are, when they are all of a kind nobody mistakes. */
function contentKey(cells: readonly string[]): string | undefined {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 3) return undefined;
  const mostly = (is: (cell: string) => boolean): boolean => filled.filter(is).length >= 0.8 * filled.length;
  if (mostly((cell) => /\d{6}/.test(cell.replaceAll('.', '')) && parseRut(cell) !== null)) return 'rut';
  if (mostly((cell) => /^[^\s@]+@[^\s@]+\.[a-z]+$/i.test(cell))) return 'publicEmail';
  if (mostly((cell) => !/^\d+$/.test(cell) && findRegion(cell) !== undefined)) return 'region';
  return mostly((cell) => cell.length > 3 && findComuna(cell) !== undefined) ? 'comuna' : undefined;
}

/** Whether the source still counts it: struck off, dissolved or closed ones are kept, retired. */
function readState(cell: string): unknown {
  const said = plain(cell);
  if (
    /^(elimin|retirad|disuelt|cancelad|caducad|inactiv|no vigente|baja|cerrad|removed|retired|inactive|dissolved|closed)/.test(
      said,
    )
  )
    return 'retired';
  if (/^(inscrit|activ|vigente|registrad|habilitad|active|registered|current)/.test(said)) return 'active';
  return cell;
}
