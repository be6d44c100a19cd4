/** Reports on the command line: anyone makes one of a mesa's data, or an edition again from the data taken away with it. */
import { randomUUID } from 'node:crypto';
import { access, constants, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import type { WithDb } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { closePdf } from '#platform/server/paper/pdf.server.ts';
import { locales, type Locale } from '#platform/words.ts';
import { maker } from './facts/facts.ts';
import { type Frozen } from './edition/edition.ts';
import { reportKinds, type ReportKind } from './facts/kind.ts';
import { makeReport } from './edition/make.server.ts';
import { factsOfNow, isRunOnItsWay, publicEdition, type ReportData } from './edition/queries.server.ts';

interface MakeOptions {
  readonly out: string;
  readonly lang: Locale;
  readonly edition?: number;
  readonly data?: string;
}

const help = `
Without --edition or --data the report is of what this installation holds now. With --edition it is that published edition again,
and with --data any edition again from its data (“Data of this edition, JSON” on its product’s page), on any machine and without a
database. The same data give the same bytes.
`;

/** Adds the commands on reports to the program. */
export function reportCommands(program: Command, withDb: WithDb): void {
  const report = program.command('report').description('Make the reports of the mesa');
  report
    .command('make')
    .description('write a report into a file, equal to the byte wherever it is made of the same data')
    .addArgument(new Argument('<kind>', 'which report').choices(reportKinds))
    .requiredOption('--out <file>', 'where it is written')
    .addOption(new Option('--lang <lang>', 'its language').choices(locales).default('es'))
    .addOption(new Option('--edition <n>', 'a published edition').argParser(editionNumber).conflicts('data'))
    .option('--data <file>', 'the data of an edition, as they were taken away')
    .addHelpText('after', help)
    .action((kind: ReportKind, options: MakeOptions) => make(kind, options, withDb));
}

async function make(kind: ReportKind, { out, lang, edition, data }: MakeOptions, withDb: WithDb): Promise<void> {
  await refuseUnwritable(out);
  const frozen = data ? await frozenIn(data, kind) : await withDb(async (db) => {
    if (edition === undefined) return { kind, number: null, facts: await nowOf(db) };
    const found = await publicEdition(db, kind, edition);
    if (!found) throw new Error(`There is no edition ${String(edition)} of ${kind} that anyone may read.`);
    return found;
  }); // prettier-ignore
  if (frozen.facts.maker !== maker)
    process.stderr.write('Another version of Minga made this edition: what it says is the same, its bytes are not.\n');
  try {
    await writeWhole(out, await makeReport(frozen, lang));
  } finally {
    await closePdf();
  }
}

/** The facts of now. What is on its way is told: the report is whole, of what is published. */
async function nowOf(db: Db) {
  if (await isRunOnItsWay(db))
    process.stderr.write(
      'A run of need beside supply is on its way: this report says those published before, whole.\n',
    );
  return factsOfNow(db);
}

/** Before any work: a report that cannot be written is not made. */
async function refuseUnwritable(out: string): Promise<void> {
  const there = await stat(out).catch(() => null);
  if (there?.isDirectory()) throw new Error(`${out}: is a folder. Say a file in it, as ${join(out, 'informe.pdf')}.`);
  const folder = dirname(out);
  const inFolder = await stat(folder).catch(() => null);
  if (!inFolder?.isDirectory()) throw new Error(`${out}: there is no folder ${folder}.`);
  const writable = await access(folder, constants.W_OK).then(() => true, () => false); // prettier-ignore
  if (!writable) throw new Error(`${out}: nothing may be written in ${folder}.`);
}

/** Whole or not at all. */
async function writeWhole(out: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(out), `.${basename(out)}.${randomUUID()}`);
  try {
    await writeFile(beside, bytes);
    await rename(beside, out);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Error(`${out}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

async function frozenIn(file: string, kind: ReportKind): Promise<Frozen> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${file}: cannot be read.`);
  });
  const data = asReportData(text);
  if (!data) throw new Error(`${file}: is not the data of an edition, as a product’s page gives them.`);
  const is: string = data.kind;
  if (is !== kind) throw new Error(`${file}: is of “${is}”, not of “${kind}”.`);
  return data;
}

function asReportData(text: string): ReportData | null {
  try {
    const data = JSON.parse(text) as Partial<ReportData> | null;
    return data?.format === 'minga-report' && data.facts ? (data as ReportData) : null;
  } catch {
    return null;
  }
}

function editionNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be the number of an edition, from 1.');
}
