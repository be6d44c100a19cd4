/** Who may import whom: the floors of the house, downwards only; pure rules; components that never reach the server. */
const floors = [
  ['routes'],
  ['opendata', 'reports', 'mail', 'site', 'thread'],
  ['meetings', 'calls', 'scaling'],
  ['plan', 'evidence'],
  ['gaps', 'consultation', 'ecosystem'],
  ['diagnosis', 'workbench'],
  ['places', 'map'],
  ['figures'],
  ['registry'],
  ['people'],
  ['territory', 'poverty', 'ui', 'platform'],
];
const path = (names) => `^src/(${names.join('|')})/`;

/** A floor may not import what lies above it. */
const downwards = floors.slice(1).map((floor, index) => ({
  name: `only-downwards-from-${floor[0]}`,
  severity: 'error',
  from: { path: path(floor) },
  to: { path: path(floors.slice(0, index + 1).flat()) },
}));

module.exports = {
  forbidden: [
    ...downwards,
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
      from: { path: '^src/poverty/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(?!poverty/)' },
    },
    {
      name: 'svelte-never-reaches-the-server',
      severity: 'error',
      from: { path: '\\.svelte$' },
      to: { path: '(\\.server\\.ts$|/server/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'another-module-by-its-nouns',
      comment: 'A module uses another’s nouns, queries and components, never its commands.',
      severity: 'error',
      from: { path: '^src/(?!routes/|platform/)([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/[^/]+/commands\\.server\\.ts$', pathNot: '^src/$1/' },
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
