/** The page of the manual that says who may do what, made from what the modules declare. */
import type { Grantee } from '../src/platform/right.ts';
import { house } from '../src/house.ts';

export const rightsPage = 'docs/operate/rights.md';

const grantees: Readonly<Record<Grantee, string>> = {
  anyone: 'cualquiera, con o sin cuenta',
  person: 'quien tiene una cuenta',
  self: 'la persona misma',
  owner: 'responsable de la organización',
  editor: 'editora o editor de la organización',
  reader: 'lectora o lector de la organización',
  secretariat: 'Secretaría',
  reviewer: 'Revisión',
  analyst: 'Análisis',
  member: 'integrante de la mesa',
  facilitator: 'quien facilita esa consulta',
  scribe: 'quien toma nota en esa sala',
  door: 'quien está en la puerta de ese encuentro',
  keeper: 'quien cuida esa región',
  signatory: 'quien firma por la organización',
  spokesperson: 'vocería de la organización',
  panelist: 'panelista de esa convocatoria',
  'bearer of a card': 'quien porta su tarjeta',
  'bearer of a ballot': 'quien porta su papeleta',
  'bearer of a door': 'quien porta el código de su puerta',
  'bearer of a link': 'quien recibió su enlace por correo',
};

/** The page as it is to be. */
export function rightsDocument(): string {
  const tables = house.flatMap(({ name, rights, words }) => {
    const said = words('es').right ?? {};
    const rows = Object.entries(rights).map(
      ([key, right]) => `| ${said[key] ?? ''} | ${inOrder(right.to)} | \`${right.name}\` |`,
    );
    return rows.length === 0
      ? []
      : [`## ${name}\n\n| Qué | Quién | Derecho |\n| --- | --- | --- |\n${rows.join('\n')}\n`];
  });
  return `${head}\n${tables.join('\n')}`;
}

const head = `# Quién puede hacer qué

Esta página se genera de lo que cada módulo declara (\`rights.ts\`) con \`npm run docs:generate\`: no la edites a mano. Los roles de la mesa
(Secretaría, Revisión, Análisis) sirven solo con segundo factor; los de una organización, solo en ella.
`;

const inOrder = (to: readonly Grantee[]): string =>
  Object.keys(grantees)
    .flatMap((one) => (to.includes(one as Grantee) ? [grantees[one as Grantee]] : []))
    .join(' · ');
