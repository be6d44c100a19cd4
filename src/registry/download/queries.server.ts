/** Exports a selection of the directory: a workbook, delimited text, or JSON. Everything public, and nothing else. */
import { today } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import type { Mesa } from '#platform/server/mesa.ts';
import { writeCsv, writeWorkbook } from '#platform/spreadsheet/write.ts';
import { type Locale } from '#platform/words.ts';
import { publicColumns, type Exported } from '../organization/columns.ts';
import { alliesOf } from '../page/public-queries.server.ts';
import { selectedIds } from '../directory/queries.server.ts';
import type { DirectorySelection } from '../directory/selection.ts';
import { words } from './words.ts';
import { es } from './words.es.ts';
import { readOrganization } from '../organization/record.server.ts';
import { detailOf } from './as-json.ts';

export const exportFormats = ['xlsx', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportAsked {
  readonly selection: DirectorySelection;
  readonly format: ExportFormat;
  readonly locale: Locale;
  /** This installation's address, for links back. */
  readonly origin: string;
  readonly mesa: Mesa;
}

export interface Export {
  readonly name: string;
  readonly mediaType: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** The organisations of a selection as a file, in its order. One with sample data says so in its name and inside. */
export async function exportOrganizations(db: Db, asked: ExportAsked): Promise<Export> {
  const organizations = await readAll(db, await selectedIds(db, asked.selection));
  const { mediaType, write } = writers[asked.format];
  const t = words.in(asked.locale);
  const sample = organizations.some((one) => one.sample);
  const name = [t.file, ...(sample ? [t.sampleFile] : []), today().toString()].join('-');
  return { name: `${name}.${asked.format}`, mediaType, body: await write(organizations, { ...asked, sample, t }) };
}

interface Writing extends ExportAsked {
  readonly sample: boolean;
  readonly t: typeof es;
}

interface Writer {
  readonly mediaType: string;
  readonly write: (organizations: readonly Exported[], writing: Writing) => Export['body'] | Promise<Export['body']>;
}

const writers: Readonly<Record<ExportFormat, Writer>> = {
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: workbook },
  csv: { mediaType: 'text/csv; charset=utf-8', write: delimited },
  json: { mediaType: 'application/json; charset=utf-8', write: asJson },
};

const widths: Partial<Record<string, number>> = {
  id: 14,
  name: 42,
  description: 60,
  traits: 40,
  foundedYear: 9,
  confirmedAt: 13,
  updatedAt: 13,
  sample: 10,
};

function workbook(organizations: readonly Exported[], writing: Writing) {
  const { locale, t } = writing;
  const columns = publicColumns.map(({ key, header, type }) => ({
    header: header[locale],
    type,
    width: widths[key] ?? 24,
  }));
  return writeWorkbook(t.title, [
    {
      name: t.sheet,
      columns,
      rows: organizations.map((one) => publicColumns.map((column) => column.write(one, locale))),
    },
    { name: t.notes, rows: notesOf(organizations, writing).map((line) => [line]) },
  ]);
}

function notesOf(organizations: readonly Exported[], { mesa, t, sample }: Writing): string[] {
  const made = t.made(today().toString(), organizations.length);
  return [mesa.name, ...(sample ? [t.sample] : []), made, t.terms, t.again];
}

function delimited(organizations: readonly Exported[], { locale }: Writing): string {
  const headers = publicColumns.map(({ header }) => header[locale]);
  return writeCsv([headers, ...organizations.map((one) => publicColumns.map((column) => column.write(one, locale)))]);
}

function asJson(organizations: readonly Exported[], { origin, mesa, t, sample }: Writing): string {
  const about = {
    mesa: mesa.name,
    madeOn: today().toString(),
    sample,
    ...(sample ? { notice: t.sample } : {}),
    license: 'CC-BY-4.0',
  };
  return JSON.stringify(
    { ...about, total: organizations.length, organizations: organizations.map((one) => detailOf(one, origin)) },
    null,
    1,
  );
}

const atOnce = 1000;

async function readAll(db: Db, ids: readonly string[]): Promise<Exported[]> {
  const all: Exported[] = [];
  for (let at = 0; at < ids.length; at += atOnce) {
    const part = ids.slice(at, at + atOnce);
    const [rows, allies] = await Promise.all([
      db.selectFrom('organization').selectAll().where('id', 'in', part).execute(),
      alliesOf(db, part),
    ]);
    const byId = new Map(rows.map((row) => [row.id, { ...readOrganization(row), allies: allies.get(row.id) ?? [] }]));
    all.push(...part.flatMap((id) => byId.get(id) ?? []));
  }
  return all;
}
