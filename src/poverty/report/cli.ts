/** The engine on the command line: `poverty report FILE --survey survey.json --method …`, `poverty difference FILE … --between sexo`, `poverty describe FILE`. */
import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { BadInput, explainFault } from '../input/fault.ts';
import { describeFile } from '../survey/describe.ts';
import { lonelyTreatments, type Lonely } from '../errors/single-psu.ts';
import { methodIds, methodOf } from '../method/list.ts';
import { qualityRuleIds, rulesOf } from '../publication/quality.ts';
import type { Figure } from '../publication/figure.ts';
import { compare, type GroupDifference } from './compare.ts';
import { report } from './report.ts';
import { suppress } from '../publication/suppression.ts';
import { parseSurvey, type Survey } from '../survey/survey.ts';
import { readVariable } from '../measures/variables.ts';

interface ReportFlags {
  survey: string;
  method: string;
  by?: string;
  measures?: string;
  variables?: string;
  lonely: Lonely;
  domainLonely?: boolean;
  quality: string;
  level: number;
  inequality?: string;
  publish?: boolean;
  json?: boolean;
  lang: 'es' | 'en';
}

interface DifferenceFlags extends Pick<
  ReportFlags,
  'survey' | 'method' | 'measures' | 'variables' | 'lonely' | 'domainLonely' | 'level' | 'json' | 'lang'
> {
  between: string;
  reference?: string;
}

/** Adds `poverty` and its commands to a program. Bad input is told on stderr and ends with code 2. */
export function povertyCommand(program: Command): void {
  const poverty = program.command('poverty').description('measure poverty from survey microdata');
  poverty
    .command('report <file>')
    .description('estimates with standard errors, by group, from a CSV, Parquet, SPSS or Stata file')
    .requiredOption('--survey <file>', 'survey.json: which column is what')
    .requiredOption('--method <id>', `one of ${methodIds.join(', ')}`, onlyOne)
    .option('--by <groups>', 'groups, each a table: region,sexo; crossed: region*sexo')
    .option('--measures <names>', 'only these measures')
    .option('--variables <requests>', 'also these: mean:income,total:income,proportion:owner,ratio:rent/income')
    .option('--inequality <value>', 'also Gini, S80/S20, 10/40 and quantiles of income, or of a variable')
    .option('--publish', 'leave out what must not be published, and what would give it away')
    .addOption(lonelyOption())
    .option('--domain-lonely', 'treat so the strata in which the group has a single sampling unit')
    .option('--quality <id>', `rules of publication: ${qualityRuleIds.join(', ')}`, 'ine-2020')
    .option('--level <level>', 'confidence level, between 0 and 1', level, 0.95)
    .option('--json', 'print JSON')
    .addOption(languageOption())
    .action((file: string, flags: ReportFlags) =>
      told(flags.lang, async () => printFigures(await reportOf(file, flags), flags.json ?? false)),
    );
  addDifference(poverty);
  addDescribe(poverty);
}

function addDifference(poverty: Command): void {
  poverty
    .command('difference <file>')
    .description(
      'differences between the categories of a group, or between years, with their standard errors and tests',
    )
    .requiredOption('--survey <file>', 'survey.json: which column is what')
    .requiredOption('--method <id>', `one of ${methodIds.join(', ')}`, onlyOne)
    .requiredOption('--between <group>', 'a group of the survey, or period')
    .option('--reference <category>', 'compare all others with this one; else every pair')
    .option('--measures <names>', 'these measures; else the shares of poor')
    .option('--variables <requests>', 'also these: mean:income,ratio:rent/income')
    .addOption(lonelyOption())
    .option('--domain-lonely', 'treat so the strata in which the group has a single sampling unit')
    .option('--level <level>', 'confidence level, between 0 and 1', level, 0.95)
    .option('--json', 'print JSON')
    .addOption(languageOption())
    .action((file: string, flags: DifferenceFlags) =>
      told(flags.lang, async () => printDifferences(await differencesOf(file, flags), flags.json ?? false)),
    );
}

function addDescribe(poverty: Command): void {
  poverty
    .command('describe <file>')
    .description('the variables of a file, with type, labels and missing values')
    .option('--json', 'print JSON')
    .addOption(languageOption())
    .action((file: string, flags: { json?: boolean; lang: 'es' | 'en' }) =>
      told(flags.lang, async () => {
        const variables = await describeFile(file);
        if (flags.json) console.log(JSON.stringify(variables));
        else
          console.table(
            variables.map(({ labels, ...v }) => ({
              ...v,
              labels: labels.map((l) => `${l.value} ${l.label}`).join('; '),
            })),
          );
      }),
    );
}

const lonelyOption = () =>
  new Option('--lonely <treatment>', 'strata with a single sampling unit')
    .choices(lonelyTreatments)
    .default('certainty');

const languageOption = () =>
  new Option('--lang <language>', 'language of the errors').choices(['es', 'en']).default('es');

function level(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError('0 < level < 1: 0.95');
  return value;
}

/** A second `--method` is not taken for the first: it is refused as two methods are. */
const onlyOne = (id: string, before?: string) => (before === undefined ? id : `${before},${id}`);
const list = (text: string | undefined) => text?.split(',').map((part) => part.trim());

async function differencesOf(file: string, flags: DifferenceFlags): Promise<GroupDifference[]> {
  return compare(file, await surveyIn(flags.survey), flags.method, flags.between, {
    measures: list(flags.measures),
    variables: list(flags.variables)?.map(readVariable),
    reference: flags.reference,
    treatment: { lonely: flags.lonely, inDomains: flags.domainLonely ?? false },
    level: flags.level,
  });
}

async function reportOf(file: string, flags: ReportFlags): Promise<Figure[]> {
  const method = methodOf(flags.method);
  const figures = await report(file, await surveyIn(flags.survey), method, list(flags.by) ?? [], {
    measures: list(flags.measures),
    variables: list(flags.variables)?.map(readVariable),
    inequality: flags.inequality,
    treatment: { lonely: flags.lonely, inDomains: flags.domainLonely ?? false },
    quality: rulesOf(flags.quality),
    level: flags.level,
  });
  return flags.publish ? suppress(figures, method) : figures;
}

async function surveyIn(path: string): Promise<Survey> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new BadInput('no-such-file', { file: path });
  }
  return parseSurvey(text);
}

function printDifferences(all: readonly GroupDifference[], json: boolean): void {
  if (json) {
    console.log(`[${all.map((d) => JSON.stringify(d)).join(',\n')}]`);
    return;
  }
  const name = (domain: Readonly<Record<string, string>>) =>
    Object.entries(domain)
      .map(([k, v]) => `${k}=${v}`)
      .join(' ');
  console.table(
    all.map(({ domain, reference, measure, part, estimate, se, low, high, p }) => ({
      domain: name(domain),
      reference: name(reference),
      measure: [measure, part].filter(Boolean).join(' '),
      estimate: estimate.toPrecision(5),
      se: se.toPrecision(4),
      low: low.toPrecision(5),
      high: high.toPrecision(5),
      p: p.toFixed(4),
    })),
  );
}

function printFigures(all: readonly Figure[], json: boolean): void {
  if (json) {
    console.log(`[${all.map((f) => JSON.stringify(f)).join(',\n')}]`);
    return;
  }
  const round = (x: number | null) => (x === null ? '' : Math.abs(x) < 10 ? x.toFixed(4) : x.toFixed(0));
  console.table(
    all.map((f) => ({
      domain: Object.entries(f.domain)
        .map(([k, v]) => `${k}=${v}`)
        .join(' '),
      measure: [f.measure, f.part].filter(Boolean).join(' '),
      estimate: round(f.estimate),
      se: round(f.se),
      low: round(f.low),
      high: round(f.high),
      n: f.n,
      df: f.df,
      quality: f.quality,
    })),
  );
}

async function told(language: 'es' | 'en', work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    console.error(explainFault(error, language));
    process.exitCode = 2;
  }
}
