/** Which field each column of a spreadsheet fills: guessed from its header, then from what its cells look like. */
import { findComuna, findRegion, plain } from '#territory/find.ts';
import { socialNetworks, type SocialNetwork } from '../organization/codes.ts';
import { columnByHeader, columns, comunaBesideRegion, type OrganizationColumn } from '../organization/columns.ts';
import { headerWords, namesContact, namesPerson, representativeColumns, headerSynonyms } from './header-words.ts';
import { codedCells } from './everyday.ts';
import type { GuessedFrom, KindColumn } from './kind.ts';
import type { ImportField } from './row.ts';
import { isPersonalMail } from '#platform/form/mail.ts';
import { isMobile } from '../answer/personal.ts';
import { parseRut } from '../organization/rut.ts';

/** A column of organisations that an import understands. */
export interface ImportColumn extends KindColumn {
  readonly key: ImportField | 'id';
}

const informs: readonly OrganizationColumn['key'][] = ['address', 'confirmedAt', 'updatedAt', 'sample'];

const state = { key: 'state', header: { es: 'Estado', en: 'State' }, read: readState };

/** Everything that a file can bring, in the order of an export. */
export const importColumns: readonly ImportColumn[] = [
  ...columns.filter(({ key }) => !informs.includes(key)),
  state,
].map((column) => ({ ...(column as ImportColumn), coded: codedCells(column.key) }));

export const importColumn = (key: string): ImportColumn | undefined =>
  importColumns.find((column) => column.key === key);

/** The columns that a file of rows to correct has after its own. */
export const correctionHeaders = ['Línea original', 'Qué corregir'] as const;

/** By column: the key it fills, or ''. A key is used once: the best header first, then the first column that looks like it. */
export function guessMapping({ headers, groups = [], samples }: GuessedFrom): string[] {
  const mapping = headers.map(() => '');
  const persons = personsBefore(headers, groups);
  const column = (at: number) => samples.map((cells) => cells[at] ?? '');
  const fill = (guess: (header: Header, at: number) => string | undefined): void =>
    headers.forEach((header, at) => {
      const group = groups[at] ?? '';
      const key = mapping[at] ? undefined : guess({ whole: header, group }, at);
      if (key && !mapping.includes(key)) mapping[at] = key;
    });
  fill(({ whole }) => exactKey(whole));
  fill(({ whole, group }, at) => (!group && looksPersonal(whole, column(at)) ? bareKey(whole) : undefined));
  fill((header, at) => (persons[at] === undefined ? saidKey(header, keyBySynonym) : undefined));
  if (!contactKeys.some((key) => mapping.includes(key))) fill((header) => saidKey(header, keyByRepresentative));
  fill(({ whole }, at) => (isOfContact(mapping[persons[at] ?? -1]) ? bareKey(whole) : undefined));
  fill(({ whole }, at) => (persons[at] !== undefined || namesPerson(whole) ? undefined : contentKey(column(at))));
  return mapping;
}

/**
 * By column: the one of a person that it follows, when it says a mail, a telephone or a post and not whose. What is next to a person is
 * theirs: it would be published as the organisation's.
 */
function personsBefore(headers: readonly string[], groups: readonly string[]): (number | undefined)[] {
  const persons: (number | undefined)[] = [];
  headers.forEach((whole, at) => {
    const before = at - 1;
    if (at === 0 || groups[at] || !bareKey(whole)) return persons.push(undefined);
    const isPerson = ofPerson({ whole: headers[before]!, group: groups[before] ?? '' });
    return persons.push(isPerson ? before : persons[before]);
  });
  return persons;
}

function ofPerson(header: Header): boolean {
  const key = exactKey(header.whole) ?? saidKey(header, keyBySynonym);
  return key ? isOfContact(key) : namesPerson(header.whole);
}

const bareKey = (header: string): string | undefined => bareKeys.get(headerWords(header));
const bareKeys: ReadonlyMap<string, string> = new Map([
  ['correo', 'contactEmail'],
  ['telefono', 'contactPhone'],
  ['cargo', 'contactPosition'],
]);

/** Whether it says which organisation a row is. */
export const namesOrganization = (mapping: readonly string[]): boolean =>
  ['name', 'id', 'rut'].some((key) => mapping.includes(key));

/** The same headers in the same order are the same kind of file. */
export const headersKey = (headers: readonly string[]): string => headers.map(plain).join('|');

interface Header {
  readonly whole: string;
  readonly group: string;
}

function exactKey(header: string): string | undefined {
  const key = columnByHeader(header)?.key;
  return key && !informs.includes(key) ? key : plain(header) === plain(state.header.es) ? 'state' : undefined;
}

type Said = ReadonlyMap<string, string>;
const saying = (said: typeof headerSynonyms): Said =>
  new Map(Object.entries(said).flatMap(([key, texts]) => texts.map((one) => [headerWords(one), key] as const)));
const keyBySynonym: Said = new Map([
  ...importColumns.flatMap(({ key, header }) => [header.es, header.en].map((one) => [headerWords(one), key] as const)),
  ...saying(headerSynonyms),
]);
const keyByRepresentative = saying(representativeColumns);
const contactKeys = ['contactName', 'contactEmail', 'contactPhone'];
const isOfContact = (key: string | undefined): boolean => Boolean(key?.startsWith('contact'));

/** As it is written, then without its explanations in brackets, then without the title over it, where they name no person. */
function saidKey({ whole, group }: Header, said: Said): string | undefined {
  const bare = withoutBrackets(whole);
  const aside = whole.match(bracketed)?.join(' ') ?? '';
  const own = bare.slice(group.length);
  const known = said.get(headerWords(whole)) ?? (namesPerson(aside) ? undefined : said.get(headerWords(bare)));
  if (known || !group || namesPerson(`${group} ${aside}`)) return known;
  const key = said.get(headerWords(own)) ?? exactKey(own);
  return namesContact(group) && ['name', 'knownAs', 'rut', 'region', 'comuna'].includes(key ?? '') ? undefined : key;
}

const bracketed = /\([^)]*\)|\[[^\]]*\]/g;
const withoutBrackets = (header: string): string =>
  header.replace(/\((?!(?:a|o|as|os|es|s)\))[^)]*\)|\[[^\]]*\]/gi, ' ').trim();

/** What most cells of a column are, when they are all of a kind nobody mistakes. */
function contentKey(cells: readonly string[]): string | undefined {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 3) return undefined;
  const mostly = (is: (cell: string) => boolean): boolean => shareOf(filled, is) >= 0.8;
  if (mostly((cell) => /\d{6}/.test(cell.replaceAll('.', '')) && parseRut(cell) !== null)) return 'rut';
  if (mostly((cell) => /^[^\s@]+@[^\s@]+\.[a-z]+$/i.test(cell)))
    return shareOf(filled, isPersonalMail) >= 0.5 ? 'contactEmail' : 'publicEmail';
  if (mostly((cell) => !/^\d+$/.test(cell) && findRegion(cell) !== undefined)) return 'region';
  const isComuna = (cell: string) => findComuna(cell) !== undefined || comunaBesideRegion(cell) !== undefined;
  if (mostly((cell) => cell.length > 3 && isComuna(cell))) return 'comuna';
  return socialNetworks.find((network) => mostly((cell) => siteOf[network].test(cell)));
}

const shareOf = (cells: readonly string[], is: (cell: string) => boolean): number =>
  cells.filter(is).length / Math.max(1, cells.length);

/**
 * A column that says a mail or a telephone and not whose, with half or more of its cells at a mail that people have for themselves, or on
 * mobiles: it would be published, so in doubt it is the contact's.
 */
function looksPersonal(header: string, cells: readonly string[]): boolean {
  const key = bareKey(header);
  const filled = cells.filter((cell) => cell !== '');
  if (key === 'contactEmail') return shareOf(filled, isPersonalMail) >= 0.5;
  return key === 'contactPhone' && shareOf(filled, isMobile) >= 0.5;
}

const site = (names: string) => new RegExp(`(^|[/.\\s])(${names})\\.com/`, 'i');
const siteOf: Readonly<Record<SocialNetwork, RegExp>> = {
  instagram: site('instagram'),
  facebook: site('facebook|fb'),
  linkedin: site('linkedin'),
  youtube: site('youtube'),
  tiktok: site('tiktok'),
  x: site('x|twitter'),
};

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
