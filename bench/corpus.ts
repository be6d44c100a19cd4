/** A registry of any size for measuring: fictional organisations, always the same, with words as uneven as real ones. */
import { randomFrom } from '#platform/random.ts';
import { newId } from '../src/platform/id.ts';
import type { Db } from '../src/platform/server/db.ts';
import { dimensions, enablerKinds, legalForms, scopes, sectors } from '../src/registry/organization/codes.ts';
import { comunas } from '../src/territory/territory.ts';

const bodies =
  'Fundación Corporación Asociación Cooperativa Agrupación Centro Red Comité ONG Instituto Mesa Observatorio Taller Escuela Hogar'.split(
    ' ',
  );
const things =
  'Semilla Puente Raíz Horizonte Faro Encuentro Camino Esperanza Trabajo Vivienda Educación Salud Barrio Territorio Mar Cordillera Desierto Bosque Cultura Memoria Futuro Niñez Mujeres Juventud Mayores Migrantes Innovación Solidaridad Comunidad Alimentos Agua Energía Arte Deporte Inclusión Derechos Familia Huerto Tejido Oficios'.split(
    ' ',
  );
const manners =
  'Solidaria Abierta Social Viva Común Austral Nortina Ciudadana Popular Andina Costera Rural Nueva Unida Libre Integral Creativa Justa Cercana Digna'.split(
    ' ',
  );
const verbs =
  'acompaña impulsa desarrolla articula financia capacita investiga promueve fortalece conecta organiza evalúa diseña difunde'.split(
    ' ',
  );
const objects =
  'proyectos de innovación social|programas para mujeres jefas de hogar|talleres de oficios para jóvenes|redes de apoyo entre familias vulnerables|fondos concursables para organizaciones comunitarias|estudios sobre pobreza multidimensional|viviendas de emergencia en campamentos|huertos comunitarios y ferias locales|microcréditos para emprendedoras|bibliotecas y espacios de lectura para niños y niñas|atención de salud en zonas rurales|cuidado de personas mayores|inclusión laboral de personas con discapacidad|acogida de personas migrantes|evaluaciones de impacto con metodologías participativas|espacios de trabajo compartido|premios a la innovación pública|plataformas abiertas de datos'.split(
    '|',
  );
const whom =
  'en la región|en comunas apartadas|junto a municipios|con universidades|con empresas|desde hace una década|a lo largo del país|en barrios de la periferia|con fondos públicos y privados|en alianza con otras organizaciones'.split(
    '|',
  );
const syllables = 'ka lle hue pu ma ri ne to qui lo pi cha mi tra co ra wen lef ñi an tu ley me li pe ru'.split(' ');

/** Chance that falls the same each time. */
function randomly(seed: number) {
  const next = randomFrom(seed);
  /** Leans on the first of the list, as words and sectors do. */
  const uneven = <T>(list: readonly T[]): T => list[Math.floor(list.length * next() ** 1.8)]!;
  const some = <T>(list: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: Math.floor(next() * (most + 1)) }, () => uneven(list))),
  ];
  return { next, uneven, some };
}

type Random = ReturnType<typeof randomly>;

const surname = ({ next }: Random): string => {
  const word = Array.from(
    { length: 2 + Math.floor(next() * 2) },
    () => syllables[Math.floor(next() * syllables.length)]!,
  ).join('');
  return word[0]!.toUpperCase() + word.slice(1);
};

const sentence = (r: Random): string => `${r.uneven(verbs)} ${r.uneven(objects)} ${r.uneven(whom)}`;

function organization(r: Random, n: number) {
  const comuna = comunas[Math.floor(comunas.length * r.next())]!;
  const name =
    `${r.uneven(bodies)} ${r.uneven(things)} ${r.next() < 0.6 ? r.uneven(manners) : ''} ${surname(r)} ${surname(r)}`.replace(
      /\s+/g,
      ' ',
    );
  return {
    id: newId(),
    slug: `organizacion-${n}`,
    name,
    sector: r.uneven(sectors),
    legal_form: r.uneven(legalForms),
    region: comuna.region,
    comuna: comuna.code,
    scope: r.uneven(scopes),
    intervenes: r.next() < 0.6,
    kinds: r.some(enablerKinds, 4),
    dimensions: r.some(dimensions, 3),
    sample: true,
    description: `Organización que ${sentence(r)} y ${sentence(r)}. También ${sentence(r)} en ${comuna.name}, con el equipo de ${surname(r)} ${surname(r)}.`,
    updated_at: Temporal.Instant.fromEpochMilliseconds(1_750_000_000_000 + n * 60_000),
  };
}

/** Puts `size` organisations into an empty registry. */
export async function fill(db: Db, size: number): Promise<void> {
  const random = randomly(2021);
  for (let at = 0; at < size; at += 500) {
    const rows = Array.from({ length: Math.min(500, size - at) }, (_, i) => organization(random, at + i));
    await db.insertInto('organization').values(rows).execute();
  }
}
