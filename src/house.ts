/** The modules of the house, from the bottom up: the one list that a new module edits. */
import { forgetJob } from './people/data/forget.server.ts';
import type { NotPersons } from './platform/facet/person-tie.ts';

const doors = [
  import('./platform/module.server.ts'),
  import('./people/module.server.ts'),
  import('./registry/module.server.ts'),
  import('./ecosystem/module.server.ts'),
  import('./mesa/module.server.ts'),
  import('./figures/module.server.ts'),
  import('./map/module.server.ts'),
  import('./places/module.server.ts'),
  import('./workbench/module.server.ts'),
  import('./diagnosis/module.server.ts'),
  import('./gaps/module.server.ts'),
  import('./reports/module.server.ts'),
  import('./site/module.server.ts'),
  import('./thread/module.server.ts'),
  import('./opendata/module.server.ts'),
  import('./mail/module.server.ts'),
];

/** What the modules say of themselves, in that order. */
export const house = (await Promise.all(doors)).map((door) => door.default);

/** Every column that points at organisations. */
export const organizationTies = house.flatMap((module) => module.organizationTies);

/** Every column that holds persons. */
export const personTies = house.flatMap((module) => module.personTies);

/** Every column that only seems to, with why. */
export const notPersons = Object.assign({}, ...house.map((module) => module.notPersons)) as NotPersons;

/** The work of all modules, and forgetting what is past its time in any of them. */
export const houseJobs = async () => [
  ...(await Promise.all(house.map((module) => module.jobs()))).flat(),
  forgetJob(personTies),
];

/** What answers the marks in texts, by prefix. */
export const houseFigures = Object.fromEntries(house.flatMap((module) => Object.entries(module.figures)));
