import { Command } from 'commander';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { gapCommands } from './cli.ts';

const files = {
  'need.csv': `territory,population,value,low,high\n${['a', 'b', 'c', 'd', 'e'].map((id) => `${id},10000,0.2,0.18,0.22`).join('\n')}\n`,
  'supply.csv': 'initiative,territory,persons\nA,a,100\nB,b,1500\nC,c,1500\nD,d,1500\n',
};

async function run(given: Readonly<Record<string, string>>, ...args: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'minga-gaps-'));
  for (const [name, text] of Object.entries(given)) await writeFile(join(folder, name), text);
  let out = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
  const program = new Command('minga').exitOverride().configureOutput({ writeErr: () => undefined });
  gapCommands(program);
  for (const command of program.commands.flatMap((one) => [one, ...one.commands])) command.exitOverride().configureOutput({ writeErr: () => undefined }); // prettier-ignore
  try {
    await program.parseAsync(['gaps', 'estimate', ...args.map((one) => (one in given ? join(folder, one) : one))], { from: 'user' }); // prettier-ignore
  } catch (error) {
    throw new Error((error as Error).message.replaceAll(`${folder}/`, ''), { cause: error });
  } finally {
    write.mockRestore();
  }
  return out;
}

const both = ['need.csv', 'supply.csv', '--seed', '1', '--draws', '200'];

test('JSON says the parameters and every place; the same seed the same bytes', async () => {
  const json = await run(files, ...both, '--registered', '1-1', '--json');
  const { parameters, results } = JSON.parse(json) as { parameters: object; results: { id: string; claim: string }[] };
  expect(parameters).toEqual({ engine: 1, seed: 1, draws: 200, registered: { low: 1, high: 1 } });
  expect(results.map(({ id, claim }) => [id, claim])).toEqual([['a', 'no-gap'], ['b', 'no-gap'], ['c', 'no-gap'], ['d', 'no-gap'], ['e', 'none-registered']]); // prettier-ignore
  expect(await run(files, ...both, '--registered', '1-1', '--json')).toBe(json);
});

test('for people, a table, what lacks most first', async () => {
  const lines = (await run(files, ...both, '--lists', '4,3,2')).split('\n');
  expect(lines[0]).toMatch(/^territory\tclaim\tin least covered fifth/);
  expect(lines[1]).toMatch(/^e\tnone-registered/);
  expect(lines[2]).toMatch(/^a\t/);
});

test.each([
  ['a fault in a file', ['need.csv', 'need.csv', '--seed', '1'], 'need.csv, line 1: there is no column called “initiative”.'],
  ['no such measure', [...both, '--measure', 'h'], 'need.csv, line 1: it has not that measure, but none.'],
  ['a file that is not there', ['nowhere.csv', 'supply.csv'], 'nowhere.csv: there is no such file.'],
  ['a seed that is none', ['need.csv', 'supply.csv', '--seed', '-1'], 'It must be a whole number from 0 to 4294967295.'],
  ['shares inside out', [...both, '--registered', '0.9-0.2'], 'It must be two shares above 0 and up to 1'],
  ['an overlap larger than a list', [...both, '--lists', '5,3,4'], 'the last no larger than the others'],
])('%s is said', async (_, args, message) => {
  await expect(run(files, ...args)).rejects.toThrow(message);
}); // prettier-ignore
