/** The words with which people ask, and that say nothing of what they ask for. Pure. */
import { plain } from '#territory/find.ts';

/** Words that ask, and say nothing of what is asked for: each of these organisations works on poverty. */
export const asking = new Set(
  (
    'persona personas gente trabaja trabajan trabajo trabajos trabajen apoya apoyan ayuda ayudan atiende atienden ofrece ofrecen ' +
    'organizacion organizaciones fundaciones situacion condicion poblacion pobreza pobre pobres ' +
    'mama mami papa papi people works work working poverty poor organisation organisations organization organizations charity charities'
  ).split(' '),
);
export const onlyAsks = (word: string): boolean => asking.has(plain(word));

/** «Trabajo», «trabajo mujeres» and «trabajo en Tomé» ask for it; «trabajo con mujeres», «trabajo en red» say what one does. */
export function isWorkAsked(said: readonly string[], at: number, isPlace: (at: number) => boolean): boolean {
  const next = said[at + 1] ?? '';
  const isDone = working.has(next) || (inside.has(next) && !isPlace(at + 2));
  return work.has(said[at]!) && !isDone;
}
const work = new Set(['trabajo', 'trabajos', 'work']);
const working = new Set(['con', 'por', 'with', 'on']);
const inside = new Set(['en', 'in']);

/** «Mi mamá» is who asks for another; «mamás» are whom they serve. */
export const isRelative = (said: readonly string[], at: number): boolean =>
  ['mama', 'mami', 'madre'].includes(said[at]!) && ['mi', 'tu', 'su'].includes(said[at - 1] ?? '');

/** «Los mayores», «mayores Valdivia» are people; «mayores ingresos», «mayores de edad» and «compras mayores» are not. */
export function areElders(said: readonly string[], at: number, isPlace: (at: number) => boolean): boolean {
  const [before, next] = [said[at - 1] ?? 'los', said[at + 1] ?? 'en'];
  return said[at] === 'mayores' && leading.has(before) && (after.has(next) || isPlace(at + 1));
}
const leading = new Set('los las para con a de y solo'.split(' '));
const after = new Set('en y con que solos solas'.split(' '));
