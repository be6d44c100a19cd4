/** What citizens ask of the five searches of the sample: what must come first, decided from reading the sample before any was tried. */

export interface AskedOfList {
  readonly question: string;
  /** Any of these begins the title, or the address, of the first. */
  readonly first: readonly string[];
  /** What its chips must say, a piece of each. */
  readonly chips?: readonly string[];
  /** What a word may be taken for. */
  readonly meant?: readonly string[];
  /** What must be told, a piece of each. */
  readonly told?: readonly string[];
  /** What neither a chip nor what is told may say. */
  readonly never?: readonly string[];
  readonly locale?: 'es' | 'en';
}

export const asked = (
  question: string,
  first: string | readonly string[],
  more: Omit<AskedOfList, 'question' | 'first'> = {},
): AskedOfList => ({ question, first: [first].flat(), ...more });

const orchestra = 'Orquesta de la esquina';
const withDisabilities = ['Empleo con apoyo', 'Torno y empleo', 'Playa para todos'];

export const ofInitiatives: readonly AskedOfList[] = [
  asked('clases de musica para niños pobres', orchestra),
  asked('cabros chicos con clases de violin', orchestra),
  asked('calefaccion sur', 'Hogar tibio'),
  asked('estufas viejitos', 'Hogar tibio'),
  asked('terminada', 'Oficios del carbón', { chips: ['Terminada'] }),
  asked('iniciativas en pausa', 'Barrio en escena', { chips: ['En pausa'] }),
  asked('pilotos en la araucania', 'Pozo y bosque', { chips: ['Piloto', 'Araucanía'] }),
  asked('programas en etapa de prototipo para personas mayores', 'Ronda de cuidados', { chips: ['Prototipo'] }),
  asked('chiloé', 'Islas en red', { chips: ['Chiloé'] }),
  asked('provincia del Huasco', 'Aceite del valle', { chips: ['Huasco'] }),
  asked('puerto mont', 'Primer mes afuera', { chips: ['Puerto Montt'], meant: ['Puerto Montt'] }),
  asked('san pedro atacama', 'Guías de la pampa', { chips: ['San Pedro de Atacama'] }),
  asked('mapuche', ['Radio escuela', 'Monte nativo vivo', 'Pozo y bosque']),
  asked('alzheimer', 'Ronda de cuidados'),
  asked('cuidar a mi mama con alzheimer', 'Ronda de cuidados'),
  asked('wifi en el campo', 'Islas en red'),
  asked('huerto comunitario', 'De la olla a la huerta'),
  asked('sordos', 'Señas en la posta'),
  asked('ayuda legal para migrantes', 'Consultorio de calle'),
  asked('trabajo para discapacitados', withDisabilities),
  asked('guardería nocturna', 'Turno de noche'),
  asked('turismo', 'Guías de la pampa'),
  asked('ex mineros', 'Oficios del carbón'),
  asked('ropa americana', 'Ropa con segunda hebra', { told: ['«americana»'] }),
  asked('paneles solares la pintana', 'Sol compartido', { chips: ['La Pintana'] }),
  asked('escuelita rural', ['Aula sobre ruedas', 'Profes en red']),
  asked('vino', 'Viñas jóvenes'),
  asked('carcel rancagua', ['Primer mes afuera', 'Oficios del puerto', 'Salir con papeles'], { told: ['Rancagua'] }),
];

const toPay = [
  ...['Cocina certificada por horas', 'Crédito a siete años', 'Diplomado en gestión', 'Galpón para trabajar madera'],
  ...['Lengua de señas para mesones', 'Sello de atención accesible', 'Sello de empleo incluyente'],
];

export const ofResources: readonly AskedOfList[] = [
  asked('asesoria legal deudas', 'Guías en lenguaje claro sobre deudas'),
  asked('pagado', toPay, { chips: ['Pagado'] }),
  asked(
    'con subsidio',
    ['Certificación de oficio', 'Escritorios y salas', 'Escuela de facilitación', 'Subsidio de aislación'],
    { chips: ['Con subsidio'] },
  ),
  asked('todavia no se abre', '', { chips: ['Todavía no se abre'] }),
  asked('cursos gratis valparaiso', 'Formación en logística portuaria', { chips: ['Gratis', 'Valparaíso'] }),
  asked('ya se cerro', ['Premio Urdimbre', 'Subsidio de aislación'], { chips: ['Ya se cerró'] }),
  asked('lucas para una cooperativa', 'Crédito a siete años para cooperativas'),
  asked('telefono abuelitos', 'Teléfono sin miedo'),
  asked('computacion para viejitos', 'Teléfono sin miedo'),
  asked('taller provincia de elqui', 'Taller de fabricación de los sábados', { chips: ['Elqui'] }),
  asked(
    'convocatorias abiertas',
    ['Nueve meses', 'Convocatoria Camanchaca', 'Capital semilla', 'Fondo de capital paciente', 'Fondo rotatorio'],
    { chips: ['Por convocatoria', 'Se puede pedir'] },
  ),
  asked('maquinas para carpinteria iquique', 'Galpón para trabajar madera', { chips: ['Iquique'] }),
  asked('curso pagado lengua de señas', 'Lengua de señas para mesones', { chips: ['Pagado'] }),
  asked('microcredito', ['Crédito a siete años', 'Fondo rotatorio']),
  asked('medir el agua limari', ['Medidores comunitarios de agua', 'Balance de agua'], { chips: ['Limarí'] }),
  asked('premios concursos jovenes magallanes', 'Premio Estrecho'),
  asked('recursos en pausa', 'Primer negocio sin salir del pueblo', { chips: ['En pausa'] }),
  asked('capacitacion dirigentes vecinales', 'Monitoras y monitores de derechos'),
  asked('oficina compartida conce', 'Escritorios y salas en Concepción', { chips: ['Concepción'] }),
];

const onCare = 'Quienes cuidan en casa';
const ofIslands = 'Las personas mayores de las islas';
const ofDisabilities = 'Las personas con discapacidad';

export const ofGaps: readonly AskedOfList[] = [
  asked('campamentos viña', 'Los campamentos de la costa', { chips: ['Viña del Mar'] }),
  asked('abuelitos chiloe', ofIslands, { chips: ['Personas mayores', 'Chiloé'] }),
  asked('cuidadoras puente alto', onCare, { chips: ['Puente Alto'] }),
  asked('discapasidad biobio', ofDisabilities, { meant: ['discapacidad'], chips: ['Biobío'] }),
  asked('falta de plata', 'Lo que funciona en un piloto'),
  asked('cobertura', ['Los campamentos de la costa', onCare, ofIslands, ofDisabilities], { chips: ['De cobertura'] }),
  asked('remedios en las islas', ofIslands),
  asked('basura en la quebrada', 'Los campamentos de la costa'),
  asked('nadie evalua', 'Los programas terminan sin saber'),
  asked('trabajo para discapacitados en los angeles', ofDisabilities, { chips: ['Los Ángeles'] }),
  asked('brechas en temuco', ['Los equipos eligen', 'Lo que funciona', 'Los programas', 'Quienes trabajan'], {
    chips: ['Temuco'],
  }),
  asked('coordinacion entre organizaciones', 'Quienes trabajan en lo mismo'),
];

const onCaring = [
  ...['Mesa de Cuidados', 'Cooperativa de Cuidados', 'Instituto de Políticas del Cuidado', 'Programa Ciudades'],
  ...['Servicio Público de Empleo'],
];

export const ofOrganizations: readonly AskedOfList[] = [
  asked('clases de musica para niños pobres', 'Fundación Notas de Barrio'),
  asked('calefaccion sur', 'Programa Hogar Tibio Austral'),
  asked('asesoria legal deudas', 'Corporación Toga de Barrio'),
  asked('chiloé', 'Fundación Islas en Red', { chips: ['Chiloé'] }),
  asked('provincia de arauco', 'Corporación Arauco Entreverdes', { chips: ['Arauco'] }),
  asked('telefono abuelitos', 'Fundación Abrigo Digital'),
  asked('puerto mont', 'Programa Hogar Tibio Austral', { chips: ['Puerto Mont'], meant: ['Puerto Montt'] }),
  asked('ropa abrigo colegios', 'Mesa Textil Tomé Reconecta'),
  asked('lucas para emprender', [
    ...['Fondo Urdimbre', 'Crece Biobío', 'Capital Trama', 'Ascensor', 'Fundación Surco', 'Instituto Biobío'],
  ]),
  asked('alzheimer', onCaring),
  asked('tea', [
    ...['Fundación Voz de Señas', 'Fundación Litoral Incluye', 'Fundación Manos al Torno', 'Servicio Público'],
    'Mesa de Cuidados',
  ]),
];

export const ofEverything: readonly AskedOfList[] = [
  asked('chiloé', '/datos/comuna/102'),
  asked('pobreza provincia de chiloé', '/datos/comuna/102'),
  asked('puerto mont', '/datos/comuna/10101', { meant: ['Puerto Montt'] }),
  asked('san pedro atacama', '/datos/comuna/02203'),
  asked('iniciativas terminadas', 'Oficios del carbón'),
  asked('asesoria legal deudas', ['Guías en lenguaje claro', 'Corporación Toga de Barrio']),
  asked('clases de musica para niños pobres', [orchestra, 'Fundación Notas de Barrio']),
  asked('calefaccion sur', ['Programa Hogar Tibio Austral', 'Hogar tibio']),
  asked('telefono abuelitos', ['Teléfono sin miedo', 'Fundación Abrigo Digital', 'Trámite en casa']),
  asked('huerto comunitario', ['De la olla a la huerta', 'Colectivo Olla y Huerta']),
  asked('fondos para cooperativas', ['Crédito a siete años', 'Capital Trama Larga']),
  asked('lgbtiq+', '/articuladores/'),
  asked('alzheimer', ['Ronda de cuidados', ...onCaring]),
  asked('brechas de cuidadoras', onCare),
  asked('talleres gratis para cuidadoras', 'Cuidar y cuidarse'),
];
