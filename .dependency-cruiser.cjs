/** Who may import whom: floors of the house and of its rooms, downwards only; pure rules; commands that stay at home. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const read = (name) => readFileSync(join(__dirname, name), 'utf8');
const tests = '(\\.test\\.ts$|\\.stage\\.ts$|/test/|/test-data/)';

/** The modules from the bottom up: the ground, then src/house.ts in its order. */
const ground = ['platform', 'ui', 'territory', 'poverty'];
const listed = [...read('src/house.ts').matchAll(/import\('\.\/([a-z]+)\/module/g)].map(([, name]) => name);
const floors = [ground, ...listed.filter((name) => !ground.includes(name)).map((name) => [name]), ['routes']];
const downwards = floors.slice(0, -1).map((floor, index) => ({
  name: `only-downwards-from-${floor[0]}`,
  severity: 'error',
  from: { path: `^src/(${floor.join('|')})/`, pathNot: tests },
  to: {
    path: `^src/(${floors
      .slice(index + 1)
      .flat()
      .join('|')})/`,
  },
}));

/** Rooms, from the bottom up, as rooms.json lists them. Those joined by a dot do not import each other. */
const innerFloors = Object.entries(JSON.parse(read('rooms.json'))).flatMap(([module, order]) => {
  const levels = order.map((level) => level.split(' · '));
  return levels.flatMap((level, index) =>
    level.flatMap((room) => {
      const barred = [...level, ...levels.slice(index + 1).flat()].filter((other) => other !== room);
      if (barred.length === 0) return [];
      const path = (names) => `^src/${module}/(${names.join('|')})/[^/]+$`;
      return [
        {
          name: `only-downwards-from-${module}-${room.replace('/', '-')}`,
          severity: 'error',
          from: { path: path([room]), pathNot: tests },
          to: { path: path(barred) },
        },
      ];
    }),
  );
});

module.exports = {
  forbidden: [
    ...downwards,
    ...innerFloors,
    { name: 'no-circles', severity: 'error', from: { pathNot: '^node_modules' }, to: { circular: true } },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '^src/.+/rules\\.ts$' },
      to: { path: '(\\.server\\.ts$|/server/|^\\$app|\\.svelte$|platform/clock)' },
    },
    {
      name: 'poverty-stands-alone',
      severity: 'error',
      from: { path: '^src/poverty/', pathNot: tests },
      to: { path: '^src/(?!poverty/)' },
    },
    {
      name: 'svelte-never-reaches-the-server',
      severity: 'error',
      from: { path: '\\.svelte$' },
      to: { path: '(\\.server\\.ts$|/server/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'commands-stay-at-home',
      comment: 'Of what a module does on the server another uses its queries, and the steps that are for others.',
      severity: 'error',
      from: { path: '^src/(?!routes/)([^/]+)/', pathNot: tests },
      to: {
        path: '^src/(?!platform/)[^/]+/.*\\.server\\.ts$',
        pathNot: ['^src/$1/', '[/-]queries\\.server\\.ts$', '/for-others\\.server\\.ts$'],
      },
    },
    {
      name: 'only-the-top-reads-the-house',
      severity: 'error',
      from: { path: '^src/(?!routes/|hooks)', pathNot: tests },
      to: { path: '^src/house\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\$types|\\.svelte-kit)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.svelte', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'default', 'types'],
    },
  },
};
