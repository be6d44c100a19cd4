/** The registry on the command line. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { WithDb } from '#platform/module.ts';
import { readTable } from '#platform/spreadsheet/read.ts';
import { findDuplicates, type LikenessEntry } from './likeness/pairs.ts';
import { importCommands } from './import/cli.ts';

const mostRows = 200_000;

/** Adds the registry's commands to the program; `withDb` opens the database for those that need it. */
export function registryCommands(program: Command, withDb: WithDb): void {
  importCommands(program, withDb);
  const registry = program.command('registry').description('Work with lists of organisations');
  registry
    .command('duplicates')
    .description('Find the rows of a spreadsheet that are the same organisation')
    .argument('<file>', 'CSV or XLSX with the columns name, rut and region (the last two may be missing or empty)')
    .option('--json', 'print {"pairs":[[row,row,score],…]}, rows counted from 1 without the header')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const entries = await readEntries(file);
      const pairs = findDuplicates(entries).map(([a, b, score]) => [a + 1, b + 1, Number(score.toFixed(4))] as const);
      process.stdout.write(
        json ? `${JSON.stringify({ pairs })}\n` : pairs.map((pair) => shown(pair, entries)).join(''),
      );
    });
}

async function readEntries(file: string): Promise<LikenessEntry[]> {
  const { headers, rows } = await readTable(await readFile(file), mostRows);
  const columnOf = (...names: string[]): number =>
    headers.findIndex((header) => names.includes(header.trim().toLowerCase()));
  const [name, rut, region] = [columnOf('name', 'nombre'), columnOf('rut'), columnOf('region', 'región')];
  if (name < 0) throw new Error(`${file} has no column called "name"`);
  return rows.map(({ cells }) => ({ name: cells[name] ?? '', rut: cells[rut] ?? '', region: cells[region] ?? '' }));
}

function shown([a, b, score]: readonly [number, number, number], entries: readonly LikenessEntry[]): string {
  return `${score.toFixed(2)}  ${String(a)}  ${entries[a - 1]?.name ?? ''}\n      ${String(b)}  ${entries[b - 1]?.name ?? ''}\n`;
}
