import { Command } from 'commander';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { closePdf } from '#platform/server/paper/pdf.server.ts';
import { reportCommands } from './cli.ts';
import { asData } from './edition/queries.server.ts';
import { makeReport } from './edition/make.server.ts';
import { someFacts } from './facts/test/facts.stage.ts';

const folder = await mkdtemp(join(tmpdir(), 'minga-report-'));
const at = (name: string) => join(folder, name);
const frozen = { kind: 'informe', number: 7, facts: someFacts } as const;
await writeFile(at('informe-7.json'), JSON.stringify(asData(frozen)));
await writeFile(at('other.json'), '{"format":"else"}');
await writeFile(at('broken.json'), '{');
await mkdir(at('folder'));

/** No database is opened where the data are given. */
const noDb = () => Promise.reject(new Error('no database'));

async function run(...args: string[]): Promise<string> {
  let said = '';
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((said += String(text))));
  const program = new Command('minga').exitOverride().configureOutput({ writeErr: () => undefined });
  reportCommands(program, noDb);
  for (const command of program.commands.flatMap((one) => [one, ...one.commands])) command.exitOverride().configureOutput({ writeErr: () => undefined }); // prettier-ignore
  try {
    await program.parseAsync(['report', 'make', ...args], { from: 'user' });
  } catch (error) {
    throw new Error((error as Error).message.replaceAll(`${folder}/`, ''), { cause: error });
  } finally {
    write.mockRestore();
  }
  return said;
}

const data = ['--data', at('informe-7.json')];
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test.each(['es', 'en'] as const)(
  'of its data an edition is made again to the byte, without a database (%s)',
  async (lang) => {
    await run('informe', ...data, '--lang', lang, '--out', at('informe.pdf'));
    const made = await readFile(at('informe.pdf'));
    expect(hash(made)).toBe(hash(await makeReport(frozen, lang)));
    await closePdf();
  },
);

test('one of another maker is made, and told not to be the same bytes', async () => {
  await writeFile(at('old.json'), JSON.stringify(asData({ ...frozen, facts: { ...someFacts, maker: 0 } })));
  expect(await run('informe', '--data', at('old.json'), '--out', at('old.pdf'))).toContain('its bytes are not');
});

test.each([
  ['a kind that is none', ['acta', ...data, '--out', at('x.pdf')], 'Allowed choices are informe, presentacion, brechas'],
  ['no file to write', ['informe', ...data], "required option '--out <file>'"],
  ['a folder for a file', ['informe', ...data, '--out', at('folder')], 'folder: is a folder. Say a file in it, as folder/informe.pdf.'],
  ['a folder that is not there', ['informe', ...data, '--out', at('nowhere/x.pdf')], 'nowhere/x.pdf: there is no folder nowhere.'],
  ['data that are not there', ['informe', '--data', at('none.json'), '--out', at('x.pdf')], 'none.json: cannot be read.'],
  ['data of something else', ['informe', '--data', at('other.json'), '--out', at('x.pdf')], 'other.json: is not the data of an edition'],
  ['data cut short', ['informe', '--data', at('broken.json'), '--out', at('x.pdf')], 'broken.json: is not the data of an edition'],
  ['data of another report', ['brechas', ...data, '--out', at('x.pdf')], 'informe-7.json: is of “informe”, not of “brechas”.'],
  ['an edition that is none', ['informe', '--edition', '0', '--out', at('x.pdf')], 'It must be the number of an edition, from 1.'],
  ['an edition and data', ['informe', ...data, '--edition', '1', '--out', at('x.pdf')], 'cannot be used with'],
])('%s is said, and nothing is written', async (_, args, message) => {
  await expect(run(...args)).rejects.toThrow(message);
  expect((await readdir(folder)).filter((name) => name.includes('x.pdf'))).toEqual([]);
}); // prettier-ignore
