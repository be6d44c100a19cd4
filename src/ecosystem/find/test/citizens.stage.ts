/** What citizens ask of the sample's initiatives and resources: what must come first, what must be understood, what must never be corrected. */

export interface Asked {
  readonly question: string;
  /** Any of these is the name of the first. */
  readonly first?: readonly string[];
  /** What its chips must say, a piece of each. */
  readonly chips?: readonly string[];
  /** What a word is taken for, and said to be. */
  readonly meant?: string;
  /** What must be told of it, a piece of each. */
  readonly told?: readonly string[];
  /** Nothing is found, and a way out leads somewhere. */
  readonly none?: true;
}

const asked = (
  question: string,
  first: string | readonly string[],
  more: Omit<Asked, 'question' | 'first'> = {},
): Asked => ({
  question,
  first: [first].flat(),
  ...more,
});

export const ofInitiatives: readonly Asked[] = [
  // Things.
  asked('huertos', 'De la olla a la huerta'),
  asked('olla común', 'De la olla a la huerta'),
  asked('panaderia', 'Pan de madrugada'),
  asked('mapudungun', 'Radio escuela'),
  asked('lengua de señas', 'Señas en la posta'),
  asked('aluviones', ['Casas que resisten', 'Quebrada segura']),
  asked('islas', 'Islas en red'),
  asked('sala cuna', 'Sala cuna de barrio'),
  asked('turno de agua', 'Turno de agua'),
  asked('Turno de noche', 'Turno de noche'),
  asked('relevo entre vecinas', 'Relevo entre vecinas'),
  // Whom they serve, in their own words.
  asked('gente de la calle', ['Primero la llave', 'Puertas de invierno', 'Pan de madrugada'], {
    chips: ['Personas en situación de calle, por «gente de la calle»'],
  }),
  asked(
    'abuelitos',
    ['Trámite en casa', 'Mesa puesta', 'Vecinos de estancia', 'Hogar tibio', 'Radio escuela', 'De la olla a la huerta'],
    {
      chips: ['Personas mayores, por «abuelitos»'],
    },
  ),
  asked('gente sorda', ['Señas en la posta', 'Playa para todos', 'Torno y empleo']),
  asked('cesantes', ['Empleo con apoyo', 'Torno y empleo', 'Volver al aula', 'Playa para todos'], {
    chips: ['Personas sin empleo, por «cesantes»'],
    told: ['Lo más cercano'],
  }),
  asked('reinserción social', ['Salir con papeles', 'Primer mes afuera', 'Oficios del puerto']),
  asked('adultos mayores que viven solos', ['Trámite en casa', 'Mesa puesta']),
  asked('profesoras rurales', ['Profes en red', 'Aula sobre ruedas']),
  // Places, in many spellings.
  asked('Temuco', 'Pozo y bosque', { chips: ['Temuco'] }),
  asked('temuko', 'Pozo y bosque', { meant: 'Temuco' }),
  asked('gente de la calle chillan', 'Pan de madrugada', { chips: ['Chillán'] }),
  asked('Región de Los Lagos personas mayores', ['Hogar tibio', 'Islas en red'], { chips: ['Los Lagos'] }),
  asked('agua IV región', 'Turno de agua', { chips: ['Coquimbo'] }),
  asked('discapacidad VIII región', ['Empleo con apoyo', 'Señas en la posta'], { chips: ['Biobío'] }),
  asked('pescadoras tome', 'Caleta organizada', { chips: ['Tomé'] }),
  asked('proyectos para niños en arica', 'Quebrada despierta', { chips: ['Arica'] }),
  asked('venezolanos stgo', ['Patios que conversan', 'Primera semana'], { chips: ['Santiago'] }),
  asked('abuelitas magallanes', 'Trámite en casa', { told: ['Magallanes'] }),
  asked('pesca coronel', 'Caleta organizada', { chips: ['Coronel'], told: ['Coronel'] }),
  // Slips.
  asked('vivenda araucania', 'Pozo y bosque', { meant: 'vivienda' }),
  asked('discapasidad', ['Empleo con apoyo', 'Señas en la posta', 'Torno y empleo', 'Playa para todos'], {
    meant: 'discapacidad',
  }),
  asked('orkesta', 'Orquesta de la esquina', { meant: 'orquesta' }),
  asked('mugeres recoleta', 'Almacén que fía bien', { meant: 'mujeres' }),
  asked('paneles solares', 'Sol compartido'),
  // Several at once; a word that nobody says.
  asked('salir de la droga', ['Islas en red', 'Señas en la posta', 'Primera semana'], { told: ['«salir»', '«Salud»'] }),
  asked('carcel valparaiso', 'Oficios del puerto'),
  asked('huertas medicinales el bosque', 'De la olla a la huerta', { told: ['«medicinales»'] }),
  asked('mujeres emprendedoras recoleta', 'Almacén que fía bien'),
  asked('programas para jóvenes valdivia', 'Leña seca', { told: ['Valdivia'] }),
  asked('agua campamento', 'Agua en la pampa'),
];

export const ofResources: readonly Asked[] = [
  asked(
    'capasitacion',
    [
      'Escuela de facilitación de procesos participativos',
      'Formación en logística portuaria accesible',
      'Formación de tutoras y tutores de reingreso',
      'Diplomado en gestión de servicios de cuidado',
      'Cuidar y cuidarse',
    ],
    {
      meant: 'capacitación',
      chips: ['Entrenamiento, por «capacitación»'],
    },
  ),
  asked(
    'plata',
    [
      'Capital semilla social',
      'Crédito a siete años para cooperativas',
      'Donación flexible de tres años',
      'Fondo de capital paciente',
      'Fondo Mar y Secano',
      'Fondo rotatorio para grupos de ahorro',
    ],
    {
      chips: ['Financiamiento, por «plata»'],
    },
  ),
  asked('plata para cooperativas', 'Crédito a siete años para cooperativas'),
  asked('fondos concursables biobio', ['Fondo de capital paciente', 'Fondo rotatorio para grupos de ahorro'], {
    chips: ['Biobío'],
  }),
  asked('cursos gratis', [
    'Cuidar y cuidarse',
    'Diseñar servicios con quienes los usan',
    'Medir sin asustar',
    'Formación en logística portuaria accesible',
  ]),
  asked('talleres en Temuco', 'Instalar un captador en dos días', { chips: ['Temuco'] }),
  asked(
    'Temuco',
    [
      'Incubación al ritmo del campo',
      'Instalar un captador en dos días',
      'Cuaderno de operación de captadores de lluvia',
      'Fondo de capital paciente',
      'Incubación en la casa',
      'Salir a vender al norte',
      'Sello de atención accesible',
    ],
    {
      chips: ['Temuco'],
      told: ['Temuco'],
    },
  ),
  asked('coworking concepcion', 'Escritorios y salas en Concepción'),
  asked(
    'incubadora',
    ['Incubación al ritmo del campo', 'Incubación en la casa', 'Nueve meses para una idea', 'Salir a vender al norte'],
    {
      chips: ['Incubación, por «incubadora»'],
    },
  ),
  asked('cómo leer la casen', 'Datos públicos para organizaciones'),
  asked('teoria del cambio', 'Taller de teoría del cambio'),
  asked('certificacion cuidado', 'Certificación de oficio en cuidado domiciliario'),
  asked('deudas', 'Guías en lenguaje claro sobre deudas'),
  asked('premio jovenes punta arenas', 'Premio Estrecho a proyectos juveniles'),
  asked('evaluar un programa', 'Evaluación acompañada de un programa pequeño'),
  asked('prestamos', ['Crédito a siete años para cooperativas', 'Fondo rotatorio para grupos de ahorro']),
  asked('cocina', 'Cocina certificada por horas'),
  asked('captador de lluvia', 'Cuaderno de operación de captadores de lluvia'),
  asked('innovacion abierta VII región', 'Retos del secano', { chips: ['Maule'] }),
  asked(
    'inovacion',
    [
      'Retos del secano',
      'Convocatoria Camanchaca',
      'Preguntas abiertas de la universidad',
      'Desafíos de servicios que no funcionan',
    ],
    {
      meant: 'innovación',
    },
  ),
  asked('adultos mayores', 'Teléfono sin miedo'),
  asked('sordos', ['Sello de atención accesible', 'Lengua de señas para mesones de atención']),
  asked('becas', ['Beca de instrumento', 'Diplomado en gestión de servicios de cuidado']),
  asked('facilitacion', [
    'Escuela de facilitación de procesos participativos',
    'Círculo de facilitadoras y facilitadores',
  ]),
  asked('campamentos', 'Catastro de campamentos del litoral'),
  asked('mentoria chillan', 'Mentorías para vender a empresas grandes', { chips: ['Chillán'] }),
  asked('impresora 3d la serena', 'Taller de fabricación de los sábados', { told: ['«3d»'] }),
  asked('taller de carpinteria valparaiso', 'Taller compartido de restauración', { told: ['«carpinteria»'] }),
  asked('diplomado cuidado', 'Diplomado en gestión de servicios de cuidado'),
  asked(
    'cursos R.M.',
    [
      'Diseñar servicios con quienes los usan',
      'Cuidar y cuidarse',
      'Taller de teoría del cambio',
      'Monitoras y monitores de derechos',
    ],
    {
      chips: ['Metropolitana'],
    },
  ),
  asked('I.P.C.', ['Mapa de oferta de cuidados', 'Diplomado en gestión de servicios de cuidado']),
  asked('instituto de politicas del cuidado', [
    'Mapa de oferta de cuidados',
    'Diplomado en gestión de servicios de cuidado',
  ]),
  asked('necesito plata para mi sede en los lagos', 'Subsidio de aislación para sedes comunitarias'),
  asked('capacitación para dirigentes sociales', 'Monitoras y monitores de derechos', { told: ['«sociales»'] }),
  asked('quiero aprender a medir', 'Medir sin asustar', { told: ['«aprender»'] }),
  asked('apoyo a emprendedores rurales osorno', 'Incubación al ritmo del campo', { told: ['«emprendedores»'] }),
  asked('captadores de yuvia', 'Cuaderno de operación de captadores de lluvia', { meant: 'lluvia' }),
];

/** Words of their own: of none is it said that another was meant. */
export const asTheyStand: readonly string[] = [
  ...['pesos', 'nidos', 'fonda', 'cartel', 'molino', 'castor', 'lunares', 'calamar', 'angola', 'premios', 'planilla'],
  ...[
    'telar',
    'camanchaca',
    'urdimbre',
    'ascensor',
    'gasfíter',
    'karate',
    'bingo',
    'huasos',
    'caletas',
    'captador',
    'leña',
  ],
  ...['perros', 'solitarios', 'evacuación', 'camarines', 'quincho', 'revista', 'paisajes', 'meditación', 'postgrado'],
  ...['violín', 'coral', 'calma', 'plena', 'inmersión', 'fundición', 'reciben'],
];

/** Nothing is there: it is said, with a way out that leads somewhere. */
export const ofNothing: readonly string[] = ['gasfíter en Temuco', 'karate', 'bingo para abuelitos en Penco', 'zzyzx'];
