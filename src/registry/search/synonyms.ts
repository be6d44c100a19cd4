/** What people type to mean an answer, beside its label: the dictionary of the domain, in both languages. */
import type { Dimension, EnablerKind, LegalForm, Population, Scope, Sector } from '../organization/codes.ts';
import { listed, population } from './population-synonyms.ts';
import type { direct, Facet } from '../organization/coded.ts';

/** Of places there are more names than these: territory/ knows them. */
type Sayable = Exclude<Facet, 'region' | 'worksIn'>;
type YesNo = 'yes' | 'no';
interface Codes extends Record<Sayable, string> {
  readonly population: Population;
  readonly sector: Sector;
  readonly scope: Scope;
  readonly kind: EnablerKind | typeof direct;
  readonly dimension: Dimension;
  readonly legalForm: LegalForm;
  readonly linking: YesNo;
  readonly alliances: YesNo;
}

const sector: Readonly<Record<Sector, readonly string[]>> = {
  public: [
    'sector público',
    'estatal',
    'estatales',
    'organismos públicos',
    'institución pública',
    'instituciones públicas',
  ],
  private_nonprofit: [
    ...['sin fines de lucro', 'ong', 'ongs', 'oenegé', 'oenegés', 'sociedad civil', 'tercer sector', 'nonprofit'],
    ...['organización no gubernamental', 'organizaciones no gubernamentales', 'ngo'],
  ],
  private_company: ['empresas privadas', 'sector privado'],
  academia: ['académico', 'académicos', 'mundo académico'],
  international: ['organismos internacionales', 'agencias internacionales', 'cooperación internacional'],
  social_enterprise: [
    'empresas sociales',
    'emprendimiento social',
    'emprendimientos sociales',
    'empresa b',
    'empresas b',
  ],
  informal_group: ['grupos informales', 'agrupación', 'agrupaciones', 'colectivo', 'colectivos'],
};

const legalForm: Readonly<Record<LegalForm, readonly string[]>> = {
  foundation: ['fundaciones', 'foundations'],
  corporation: ['corporación', 'corporaciones', 'asociación', 'asociaciones', 'corporation', 'association'],
  community_organization: [
    ...['junta de vecinos', 'juntas de vecinos', 'junta vecinal', 'juntas vecinales', 'jjvv', 'club deportivo'],
    ...['organización comunitaria', 'organizaciones comunitarias', 'organizaciones territoriales', 'centro de madres'],
    ...['neighbourhood association', 'neighbourhood associations'],
  ],
  indigenous: ['comunidad indígena', 'comunidades indígenas', 'asociación indígena', 'asociaciones indígenas'],
  trade_association: [
    'sindicato',
    'sindicatos',
    'gremio',
    'gremios',
    'asociación gremial',
    'asociaciones gremiales',
    'union',
  ],
  cooperative: ['cooperativas', 'cooperativismo', 'coop', 'cooperatives', 'coops'],
  company: ['empresa', 'empresas', 'sociedades comerciales', 'spa', 'ltda', 'pyme', 'pymes', 'companies'],
  university: [
    ...[
      'universidad',
      'universidades',
      'instituto profesional',
      'institutos profesionales',
      'centro de formación técnica',
    ],
    ...['cft', 'educación superior', 'university', 'universities'],
  ],
  state_body: [
    ...[
      'servicio público',
      'servicios públicos',
      'ministerio',
      'ministerios',
      'seremi',
      'seremis',
      'gobierno regional',
    ],
    ...['gobiernos regionales', 'gore', 'ministry'],
  ],
  municipality: [
    'municipalidades',
    'municipios',
    'alcaldía',
    'alcaldías',
    'municipal',
    'municipales',
    'municipalities',
  ],
  religious: [
    'iglesia',
    'iglesias',
    'parroquia',
    'parroquias',
    'entidades religiosas',
    'religioso',
    'religiosas',
    'church',
  ],
  international_body: ['organismos internacionales', 'naciones unidas', 'onu'],
  none: ['sin personalidad jurídica', 'organización de hecho', 'organizaciones de hecho'],
  other: ['otra forma jurídica', 'other legal form'],
};

const scope: Readonly<Record<Scope, readonly string[]>> = {
  communal: ['comunales', 'alcance comunal', 'alcance local'],
  provincial: ['provinciales', 'alcance provincial'],
  regional: ['regionales', 'alcance regional'],
  macrozonal: ['macrozonales', 'alcance macrozonal', 'varias regiones'],
  national: ['nacionales', 'alcance nacional', 'todo chile', 'todo el país'],
  international: ['internacionales', 'alcance internacional', 'otros países'],
};

const kind: Readonly<Record<EnablerKind | typeof direct, readonly string[]>> = {
  direct: ['intervención directa', 'atención directa', 'trabajo directo con personas', 'direct work'],
  open_innovation: [
    ...['innovación abierta', 'concurso de innovación abierta', 'concurso de innovación', 'concursos de innovación'],
    ...['open innovation'],
  ],
  training: [
    ...['entrenamientos', 'capacitación', 'capacitaciones', 'capacitar', 'formación', 'curso', 'cursos', 'talleres'],
    ...[
      'diplomado',
      'diplomados',
      'courses',
      'course',
      'workshops',
      'workshop',
      'clases',
      'seminarios',
      'charlas',
      'capacitarse',
    ],
  ],
  studies: [
    'estudio',
    'investigación',
    'investigaciones',
    'evaluación',
    'evaluaciones',
    'evaluación de impacto',
    'research',
  ],
  tools: listed(
    'herramienta, metodología, metodologías, guías, buenas prácticas, caja de herramientas, manuales, plantillas, cartillas, instructivos, toolkit, guides, guidelines',
  ),
  funding: [
    ...['financiamientos', 'financiar', 'financia', 'financian', 'financista', 'financistas', 'fondo', 'fondos'],
    ...['fondo concursable', 'fondos concursables', 'subsidio', 'subsidios', 'plata', 'donante', 'donantes', 'grants'],
    ...[
      'inversión social',
      'inversión de impacto',
      'microcrédito',
      'microcréditos',
      'préstamo',
      'préstamos',
      'funders',
    ],
    ...listed(
      'lucas, luquitas, dinero, crédito, capital semilla, donaciones, auspicios, patrocinio, inversionistas, recursos económicos',
      'funding, funds, fund, grant, loans, loan, microcredit, money, credit, donations, investors, donors',
    ),
  ],
  certification: ['certificaciones', 'certificar', 'sello', 'sellos', 'acreditación', 'acreditaciones'],
  community: ['comunidades de práctica', 'comunidad de práctica', 'red de organizaciones', 'redes de colaboración'],
  awards: ['premio', 'premiación', 'premiaciones', 'prizes'],
  incubation: ['incubadora', 'incubadoras', 'incubar', 'incubaciones', 'incubators'],
  acceleration: ['aceleradora', 'aceleradoras', 'acelerar', 'aceleraciones', 'accelerators'],
  coworking: [
    'coworks',
    'co work',
    'espacio de trabajo',
    'espacios de trabajo',
    'oficina compartida',
    'oficinas compartidas',
    ...listed('oficinas, sala de reuniones, salas de reuniones, lugar para trabajar, espacio para trabajar'),
  ],
  other: ['otros aportes', 'other support'],
};

const dimension: Readonly<Record<Dimension, readonly string[]>> = {
  income: listed(
    'incomes, wages, savings, debts, debt, entrepreneurship, entrepreneurs, small businesses',
    'ingreso, generación de ingresos, salarios, sueldos, sueldo mínimo, salario mínimo, emprendimiento, emprendimientos, emprender',
    'emprendedores, emprendedoras, deudas, endeudados, endeudamiento, ahorro, costo de la vida, canasta básica, negocio propio',
    'educación financiera, necesitados, vulnerables, vulnerabilidad, miseria, carenciados, pobreza extrema',
    'microemprendimiento, microemprendimientos, microemprendedores, microempresarios, microempresas, almaceneros, almacenes de barrio, dicom, usura',
    'bono, bonos, ife, ingreso familiar, subsidio único familiar, registro social de hogares, rsh, canasta familiar, ahorrar, inflación, gente humilde',
  ),
  education: listed(
    'schools, school, literacy, school dropout, school dropouts, dropouts, teachers, scholarships',
    'educativo, educativa, educativos, educativas, educacional, escolar, escolares, escuelas, colegios, liceos, estudiar, estudios básicos',
    'deserción escolar, abandono escolar, dejó el colegio, dejó el liceo, dejó la escuela, dejaron el colegio, dejaron el liceo, dejaron la escuela, dropped out of school, deserción, alfabetización, analfabetos, analfabetas, analfabetismo, leer y escribir, no sabe leer, nivelación de estudios',
    'reforzamiento, becas, profesores, profesoras, aprender a leer, brecha digital, alfabetización digital',
    'computación, informática, internet, wifi, wi fi, computadores, preuniversitario, paes, útiles escolares, matemáticas, bibliotecas',
    'bullying, junaeb, mineduc, educación de adultos, educación inicial, exámenes libres, terminar la media, cuarto medio, nivelar estudios',
  ),
  health: listed(
    'mental health, clinics, clinic, hospitals, doctors, hunger, food, nutrition',
    'salud mental, enfermedades mentales, enfermos mentales, saludable, consultorios, hospital, hospitales, cesfam, postas, médicos, enfermos, enfermas, enfermedades, depresión, ansiedad',
    'problemas mentales, trastornos mentales, enfermedad mental, enfermedad psiquiátrica, suicidio, psicólogos, psicólogas, terapia, hambre, alimentación, alimentos, nutrición, desnutrición, remedios, medicamentos, lista de espera, fonasa',
    'dentista, dentistas, salud dental, doctor, doctores, doctora, matronas, enfermeras, kinesiólogos, farmacia, farmacias, vacunas, diabetes, cáncer',
    'vih, sida, obesidad, psiquiatras, psiquiatra, estrés, salud pública, salud sexual, comida, ambulancia, centro de salud, centros de salud',
  ),
  work: listed(
    'jobs, job, employment, decent work, social security',
    'empleo, empleos, empleabilidad, trabajo decente, inserción laboral, laboral, laborales, pensiones, pega, pegas, pitutos, oficios',
    'trabajadores, trabajadoras, ambulantes, vendedores ambulantes, vendedoras ambulantes, feriantes, trabajo informal, informalidad, jubilación, previsión',
    'trabajadoras de casa particular, nanas, empleadas domésticas, asesoras del hogar, trabajo doméstico, bolsa de trabajo, ofertas de trabajo, oferta laboral, omil, seguridad social',
    'primer empleo, currículum, contratos de trabajo, colocación laboral, intermediación laboral, inclusión laboral, afp, cotizaciones, jubilar',
    'feria, ferias, feria libre, ferias libres, comercio ambulante, coleros, pololitos',
  ),
  housing: listed(
    'housing, houses, house, homes, rent, drinking water, neighbourhoods, neighbourhood',
    'vivienda, viviendas, hábitat, habitabilidad, entorno, casas, casa propia, barrio, barrios, allegados, allegadas, arriendo, arrendar',
    'arrendatarios, hacinamiento, hacinados, desalojo, sin casa, comité de vivienda, comités de vivienda, serviu, minvu, deudores habitacionales',
    'alcantarillado, agua potable, sin agua, electricidad, techo propio, basurales, microbasurales',
    'arriendos, subsidio de arriendo, subsidio habitacional, viviendas sociales, casa, dividendo, autoconstrucción, pobreza energética, áreas verdes',
    'pavimentación, departamentos sociales, bloques sociales, ds49',
  ),
  networks: listed(
    'social cohesion, loneliness, neighbours, community kitchens, soup kitchens, safety, support networks',
    'cohesión social, redes de apoyo, tejido social, participación, participación ciudadana, soledad, aislamiento, vecinos, vecinas',
    'convivencia, seguridad, delincuencia, discriminación, olla común, ollas comunes, comedor solidario, comedores',
    'comedor popular, comedores populares, comedor comunitario, narcos, balaceras, robos, asaltos, racismo, xenofobia, organización vecinal',
  ),
};

const linking: Readonly<Record<YesNo, readonly string[]>> = {
  yes: [
    'vinculación',
    'vinculaciones',
    'vincula',
    'vinculan',
    'instancia de vinculación',
    'instancias de vinculación',
    'networking',
  ],
  no: ['sin vinculación', 'sin instancias de vinculación', 'no linking events'],
};

const alliances: Readonly<Record<YesNo, readonly string[]>> = {
  yes: [
    'alianza',
    'alianzas',
    'con alianzas',
    'en alianza',
    'aliado',
    'aliados',
    'aliadas',
    'alliances',
    'partnerships',
  ],
  no: ['sin alianzas', 'sin alianza', 'sin aliados', 'no alliances'],
};

/** In singular or plural, without regard to case or accents; several words are a phrase. */
export const synonyms: { readonly [F in Sayable]: Readonly<Record<Codes[F], readonly string[]>> } = {
  population,
  sector,
  scope,
  kind,
  dimension,
  legalForm,
  linking,
  alliances,
};

/** A coded answer that a sentence names. */
export interface Meant {
  readonly facet: Sayable;
  readonly code: string;
}
