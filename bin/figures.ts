/** Prints the figures of the code beside their aims, and fails where one that must hold does not. --all lists all that should not be there. */
import { countHouse } from './figures/house.ts';
import { figuresOf } from './figures/limits.ts';

const figures = figuresOf(countHouse('.'));
for (const { name, value, aim } of figures) console.log(`${name.padEnd(36)}${value.padEnd(40)}aim ${aim}`);
const broken = figures.flatMap((figure) => figure.broken);
const shown = process.argv.includes('--all') ? figures.flatMap((figure) => figure.found) : broken;
for (const sentence of shown) console.error(sentence);
process.exitCode = broken.length === 0 ? 0 : 1;
