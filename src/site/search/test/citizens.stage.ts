/** Sixty questions of citizens to the sample's search, and what must come first. */

/** A piece of the first result's title, or whom the first organisation serves. */
export interface Asked {
  readonly question: string;
  readonly first?: string;
  readonly serves?: string;
  /** What a word may be taken for; by itself nothing may. */
  readonly meant?: string;
}

const served = (serves: string, questions: readonly string[]): Asked[] =>
  questions.map((question) => ({ question, serves }));
const titled = (pairs: readonly (readonly [string, string])[]): Asked[] =>
  pairs.map(([question, first]) => ({ question, first }));

export const asked: readonly Asked[] = [
  ...served('children', [
    'infancia',
    'niñez',
    'niños',
    'niñas',
    'ninos y ninas',
    'primera infancia',
    'quién trabaja con niños',
  ]),
  ...served('older_people', ['adulto mayor', 'tercera edad', 'personas mayores', 'adultos mayores', 'vejez']),
  ...served('homeless_people', ['situación de calle', 'personas en situacion de calle']),
  ...served('migrants', ['migrantes', 'inmigrantes', 'organizaciones que apoyan a migrantes']),
  ...served('people_with_disabilities', ['discapacidad']),
  ...served('people_deprived_of_liberty', ['cárcel', 'privados de libertad']),
  ...served('carers', ['cuidadoras']),
  ...served('indigenous_peoples', ['pueblos originarios', 'mapuche']),
  ...served('youth', ['juventud', 'jóvenes', '¿Quiénes trabajan con jóvenes?']),
  ...served('settlement_dwellers', ['campamentos']),
  ...titled([
    ['niños Biobío', 'Biobío'],
    ['adulto mayor ñuñoa', 'Ñuñoa'],
    ['región de los lagos', 'Los Lagos'],
    ['región metropolitana', 'Metropolitana'],
    ['region de la araucania', 'Araucanía'],
    ['VIII región', 'Biobío'],
    ['octava VIII región', 'Biobío'],
    ['R.M.', 'Metropolitana'],
    ['agua comuna de tomé', 'Tomé'],
    ['La Pintana', 'La Pintana'],
    ['la pintana pobreza', 'La Pintana'],
    ['comuna de Santiago', 'Santiago'],
    ['Pte. Alto', 'Puente Alto'],
    ['nunoa', 'Ñuñoa'],
    ['Valparaizo', 'Valparaíso'],
    ['temuko', 'Temuco'],
    ['mujeres Maule', 'Maule'],
    ['provincia de Osorno', 'Osorno'],
    ['I.P.C.', 'Instituto de Políticas del Cuidado'],
    ['C. E. A. D.', 'Centro de Estudios Aplicados'],
    ['lab mapocho', 'Mapocho'],
    ['labmapocho', 'Mapocho'],
    ['fundacion agua buena', 'Agua Buena'],
    ['ascensor', 'Ascensor'],
    ['lanas del maule', 'Maule'],
    ['abrigo digital', 'Abrigo Digital'],
    ['camanchaca', 'Camanchaca'],
    ['cooperativa salitre', 'Salitre'],
    ['brechas identificadas', 'Brechas identificadas'],
    ['plan de accion', 'Plan de Acción'],
    ['desafíos', 'Desafíos'],
    ['teoria de cambio', 'sigue'],
  ]),
  { question: 'aprendisajes', first: 'prendizaje', meant: 'aprendizaje' },
];
