/** Sixty questions of citizens to the sample's search, and what must come first. */

/** A piece of the first result's title, or whom the first organisation serves. */
export interface Asked {
  readonly question: string;
  readonly first?: string;
  readonly serves?: string;
  /** Or what it answered to another question: a column of the organisation, and a code. */
  readonly answered?: readonly ['legal_form' | 'sector' | 'kinds' | 'dimensions', string];
  /** Or what the first organisation says word for word, in its name or in its own text. */
  readonly says?: string;
  /** Or, beside it, where the first organisation works or has its seat: a comuna's code. */
  readonly in?: string;
  /** Or the page that must open first. */
  readonly opens?: string;
  /** What its parts must be understood as: codes of answers and of places, and no word besides. */
  readonly codes?: readonly string[];
  /** Whether it must say that no organisation writes it. */
  readonly unsaid?: boolean;
  /** Or, beside it, that the first organisation works with people itself. */
  readonly directly?: boolean;
  /** What words may be taken for; by itself none may. */
  readonly meant?: readonly string[];
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
  { question: 'aprendisajes', first: 'prendizaje', meant: ['aprendizaje'] },
];

const opened = (pairs: readonly (readonly [string, string])[]): Asked[] =>
  pairs.map(([question, opens]) => ({ question, opens }));

/** Forty more, said before they were tried. */
export const held: readonly Asked[] = [
  ...titled([
    ['discapacidad en Ñuble', 'Ñuble'],
    ['mujeres de Alto Hospicio', 'Alto Hospicio'],
    ['cesantes IX región', 'Araucanía'],
    ['personas mayores comuna de El Bosque', 'El Bosque'],
    ['campesinos X region', 'Los Lagos'],
    ['campamentos Antofagasta', 'Antofagasta'],
    ['coworking Concepción', 'Concepción'],
    ['Sta. Bárbara', 'Santa Bárbara'],
    ['valdibia', 'Valdivia'],
    ['pobreza en los Ángeles', 'Los Ángeles'],
    ['comuna El Tabo', 'El Tabo'],
    ['quinta región', 'Valparaíso'],
    ['novena region', 'Araucanía'],
    ['tasa de pobreza La Araucanía', 'Araucanía'],
    ['instituto de políticas', 'Instituto de Políticas del Cuidado'],
    ['observatorio social', 'Observatorio Social'],
    ['FOSIS', 'FOSIS'],
  ]),
  { question: 'fundasion abrigo dijital', first: 'Abrigo Digital', meant: ['fundacion', 'digital'] },
  ...served('homeless_people', ['sin techo']),
  ...served('people_deprived_of_liberty', ['reclusos']),
  ...served('carers', ['quienes cuidan a otras personas: cuidadores']),
  { question: 'cooperativas', answered: ['legal_form', 'cooperative'] },
  { question: 'municipalidades', answered: ['legal_form', 'municipality'] },
  { question: 'universidades', answered: ['legal_form', 'university'] },
  { question: 'ONG', answered: ['sector', 'private_nonprofit'] },
  { question: 'incubadoras', answered: ['kinds', 'incubation'] },
  { question: 'fondos concursables', answered: ['kinds', 'funding'] },
  { question: 'empleo', answered: ['dimensions', 'work'] },
  ...opened([
    ['descargar CASEN', '/datos/conjuntos'],
    ['datos abiertos', '/datos-abiertos'],
    ['comparar comunas', '/datos/comparar'],
    ['mapa de pobreza', '/datos/mapa'],
    ['diagnóstico', '/datos/diagnostico'],
    ['privacidad', '/datos-personales'],
    ['borrar mis datos', '/datos-personales/solicitud'],
    ['que es la mesa', '/la-mesa'],
    ['inscribir mi organización', '/registro'],
    ['diccionario', '/datos/diccionario'],
    ['tasa de pobreza', '/datos'],
    ['manual de la API', '/datos-abiertos'],
  ]),
];

const coded = (rows: readonly (readonly [question: string, first: string, codes: string])[]): Asked[] =>
  rows.map(([question, first, codes]) => ({
    question,
    first,
    codes: codes.split(' '),
    meant: [first, 'niños', 'discapacidad'],
  }));

/** Forty as they are typed on a phone: without accents, in haste, shortened; comunas whose names are also words. */
export const onPhones: readonly Asked[] = [
  ...coded([
    ['bio bio', 'Biobío', '08'],
    ['region del bio-bio', 'Biobío', '08'],
    ['mujeres valparaizo', 'Valparaíso', 'women 05'],
    ['llay llay', 'Llaillay', '05703'],
    ['niños puentealto', 'Puente Alto', 'children 13201'],
    ['concepcin', 'Concepción', '08101'],
    ['punta arena', 'Punta Arenas', '12101'],
    ['antofagsta migrantes', 'Antofagasta', '02 migrants'],
    ['region metropolitna', 'Metropolitana', '13'],
    ['o higgins', "O'Higgins", '06'],
    ['juan fernandes', 'Juan Fernández', '05104'],
    ['Pto Varas', 'Puerto Varas', '10109'],
    ['viña', 'Viña del Mar', '05109'],
    ['conce', 'Concepción', '08101'],
    ['la union', 'La Unión', '14201'],
    ['adulto mayor la union', 'La Unión', 'older_people 14201'],
    ['independencia', 'Independencia', '13108'],
    ['nacimiento', 'Nacimiento', '08306'],
    ['jovenes el bosque', 'El Bosque', 'youth 13105'],
    ['niños en recoleta', 'Recoleta', 'children 13127'],
    ['gente de la calle punta arenas', 'Punta Arenas', 'homeless_people 12101'],
    ['jovenes rurales ohiggins', "O'Higgins", 'youth rural_people 06'],
    ['nños temuco', 'Temuco', 'children 09101'],
    ['quien ayuda a los presos en arica', 'Arica', 'people_deprived_of_liberty 15101'],
    ['estacion central haitianos', 'Estación Central', '13106 migrants'],
    ['discapasidad quilpue', 'Quilpué', 'people_with_disabilities 05801'],
  ]),
  ...titled([
    ['vivienda alto hospisio', 'Alto Hospicio'],
    ['cerámica con niños en biobio', 'Biobío'],
  ]),
  ...served('older_people', ['abuelitos']),
  ...served('people_with_disabilities', ['autismo']),
  ...served('settlement_dwellers', ['tomas de terreno']),
  { question: 'drogadiccion', codes: ['people_with_addictions'] },
  ...opened([
    ['CASEN 2022', '/datos/conjuntos'],
    ['plazo inscripcion', '/registro'],
    ['cuando cierra el registro', '/registro'],
    ['como me inscribo', '/registro'],
    ['informe pdf', '/datos/diagnostico'],
    ['indice de pobreza', '/datos'],
    ['fono de contacto', '/contacto'],
    ['mapa de la pobreza', '/datos/mapa'],
  ]),
];

const understood = (code: string, questions: readonly string[]): Asked[] =>
  questions.map((question) => ({ question, serves: code, codes: [code] }));
const worksOn = (code: string, questions: readonly string[]): Asked[] =>
  questions.map((question) => ({ question, answered: ['dimensions', code], codes: [code] }));
/** Whom nobody of the sample serves: those who work on what is nearest come first. */
const nearest = (code: string, near: string, questions: readonly string[]): Asked[] =>
  questions.map((question) => ({ question, answered: ['dimensions', near], codes: [code] }));

/** Forty plain words of people in poverty and of those who work with them. */
export const lived: readonly Asked[] = [
  ...understood('children', ['cabros chicos', 'guagua', 'sename']),
  ...understood('youth', ['ninis']),
  ...understood('women', ['madre soltera', 'mujeres maltratadas', 'violencia intrafamiliar']),
  ...understood('older_people', ['viejos', 'abuela']),
  ...understood('people_with_disabilities', ['silla de ruedas', 'minusválidos']),
  ...understood('carers', ['postrados']),
  ...understood('homeless_people', ['duermen en la calle', 'albergue', 'mendigos']),
  ...understood('migrants', ['sin papeles', 'cubanos']),
  ...understood('people_deprived_of_liberty', ['ex presos', 'reinserción social']),
  ...understood('settlement_dwellers', ['mediaguas']),
  ...understood('indigenous_peoples', ['huilliche']),
  ...understood('rural_people', ['temporeras', 'agricultores']),
  ...nearest('unemployed_people', 'work', ['desocupados', 'sin pega', 'desempleado']),
  ...nearest('people_with_addictions', 'health', ['pasta base', 'rehabilitación de drogas']),
  ...nearest('sexual_diversity', 'networks', ['gay']),
  ...worksOn('work', ['pega']),
  ...worksOn('education', ['deserción escolar', 'alfabetización']),
  ...worksOn('health', ['hospital', 'depresión']),
  ...worksOn('housing', ['allegados']),
  ...worksOn('networks', ['soledad']),
  { question: 'sala cuna', says: 'sala cuna', codes: ['children'] },
  { question: 'colegios', says: 'colegios', codes: ['education'] },
  { question: 'arriendo', says: 'arriendo', codes: ['housing'] },
  { question: 'deudas', says: 'deudas', codes: ['income'] },
];

const literal = (questions: readonly string[]): Asked[] => questions.map((question) => ({ question, says: question }));

/** Twenty-five of citizens and analysts: themes, phrases, places, whom in a place; with words that say nothing, and slips. */
export const spoken: readonly Asked[] = [
  ...literal(['ollas comunes', 'banco de alimentos', 'agua potable rural', 'lengua de señas', 'vivienda primero']),
  ...literal([
    'pobreza rural',
    'primer empleo',
    'ferias libres',
    'clínica jurídica',
    'allegadas',
    'recicladoras de base',
  ]),
  { question: 'sala cuna barrio', says: 'sala cuna' },
  { question: 'mujeres campamentos alto hospicio', serves: 'women', in: '01107' },
  { question: 'personas mayores tomé', serves: 'older_people', in: '08111' },
  { question: 'migrantes recoleta', serves: 'migrants', in: '13127' },
  { question: 'jóvenes curicó', serves: 'youth', in: '07301' },
  { question: 'tomé', in: '08111' },
  { question: 'concepción', in: '08101' },
  { question: 'santiago', opens: '/datos/comuna/13101' },
  { question: 'valparaíso', opens: '/datos/comuna/05101' },
  { question: 'adultos mayores solos', serves: 'older_people' },
  { question: 'ayuda para mi mamá postrada', serves: 'carers' },
  { question: 'nuestro barrio sin agua', answered: ['dimensions', 'housing'] },
  { question: 'oyas comunes', says: 'ollas comunes', meant: ['ollas'] },
  { question: 'vivenda para mi familia', answered: ['dimensions', 'housing'], meant: ['vivienda'] },
];

/** Sixteen that were taken for an answer, or of which a word was dropped, without a word said. */
export const own: readonly Asked[] = [
  ...['olla común', 'olla comun'].map((question) => ({ question, says: 'ollas comunes', codes: ['networks'] })),
  { question: 'comedor', says: 'comedor', codes: ['networks'] },
  { question: 'voluntariado', says: 'voluntariado', codes: ['voluntariado'] },
  { question: 'salud mental', answered: ['dimensions', 'health'], codes: ['health'], unsaid: true },
  { question: 'embarazo adolescente', serves: 'youth', codes: ['youth'], unsaid: true },
  { question: 'guaguas', serves: 'children', codes: ['children'], unsaid: true, directly: true },
  { question: 'mujeres valparaíso', in: '05101', serves: 'women' },
  { question: 'niñas y niños', serves: 'children', unsaid: false },
  { question: 'cuántos pobres hay en chile', opens: '/datos', codes: ['pobres', 'chile'] },
  { question: '¿dónde hay albergues?', serves: 'homeless_people', codes: ['homeless_people'] },
  { question: 'qué organizaciones hay de vivienda', answered: ['dimensions', 'housing'], codes: ['housing'] },
  ...['agua en tomé', 'agua tome', 'zapallar', 'telar en zapallar'].map((question) => ({ question, unsaid: true })),
];
