/** What the modules bring together: no two in each other's way, and what is kept by name still there. */
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { house, houseJobs } from './house.ts';

test('jobs keep their names, by which requests for them lie in the database', async () => {
  const jobs = await houseJobs();
  expect(jobs.map(({ name }) => name)).toEqual([
    'files.sweep',
    'live.forget',
    'registry.import.preview',
    'registry.import.apply',
    'registry.find-twins',
    'registry.announce-windows',
    'registry.ask-for-confirmations',
    'ecosystem.ask-for-answers',
    'ecosystem.import.initiatives.preview',
    'ecosystem.import.initiatives.apply',
    'workbench.read',
    'workbench.run',
    'workbench.revive-runs',
    'workbench.sweep-shelf',
    'gaps.supply-run',
    'gaps.revive-supply-runs',
    'reports.sample-edition',
    'mail.send',
    'mail.sweep',
    'persons.forget',
  ]);
});

test('the command line has every command of the modules', async () => {
  const program = new Command();
  for (const { cli } of house) await cli(program, () => Promise.reject(new Error('not to be run')));
  const said = (command: Command): string[] =>
    command.commands.map((one) => [one.name(), ...said(one)].join(' ')).toSorted();
  expect(said(program)).toEqual([
    'data list load withdraw',
    'gaps estimate',
    'import organizations',
    'network draw measures',
    'poverty describe difference report run',
    'registry duplicates',
    'report make',
    'user add link',
  ]);
});
