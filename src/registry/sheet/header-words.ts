/** The ways people write the headers of a spreadsheet of organisations, brought to the same few words. Pure. */
import { plain } from '#territory/find.ts';
import type { ImportField } from './row.ts';

/** Each word by those that say the same in a header. */
const sameWord = {
  organizacion: 'organizaciones organization organisation institucion instituciones entidad entidades org inst agrupacion ong osc',
  nombre: 'nombres nom name',
  correo: 'correos email emails mail mails correoelectronico',
  telefono: 'telefonos fono fonos tel telef phone telephone celular celulares cel movil',
  pagina: 'paginas pag page',
  ano: 'anio year',
  creacion: 'constitucion inicio fundacion',
  trabaja: 'trabajan trabajo interviene intervienen intervencion opera operan actua actuan presencia accion',
  hace: 'hacen hacemos realiza realizan',
  atiende: 'atienden',
  quien: 'quienes',
  contacto: 'contactos contact',
  encargado: 'encargada encargad encargados responsable responsables referente contraparte coordinador coordinadora persona cargode',
  representante: 'representantes repr rep',
  descripcion: 'desc description',
  tema: 'temas tematica tematicas',
  area: 'areas',
  alianza: 'alianzas',
  tiene: 'tienen mantiene',
  poblacion: 'poblaciones',
  numero: 'n nro num no',
  region: 'reg',
  comuna: 'commune',
  comunas: 'communes',
} as const; // prettier-ignore

const meaning = new Map(
  Object.entries(sameWord).flatMap(([word, others]) => others.split(' ').map((one) => [one, word] as const)),
);
const empty = new Set('de del la el las los lo su sus un una en se y o u a al cual es son donde the of 1'.split(' '));

/** «Nombre Organización/Institución», «NOMBRE DE LA INSTITUCION» → the same text; '' where it says nothing. */
export function headerWords(header: string): string {
  const whole = header
    .replace(/\((es|s)\)/gi, '$1')
    .replace(/[(/](a|o|as|os)\)?(?!\p{L})/giu, '')
    .replace(/e-?\s?mail/gi, 'email')
    .replace(/correo\s+electr[oó]nico/gi, 'correo');
  const letters = plain(whole).replace(/\b([a-z]) (?=[a-z]\b)/g, '$1');
  const said = new Set(letters.split(' ').flatMap((word) => (empty.has(word) ? [] : [meaning.get(word) ?? word])));
  if (said.has('rut') || said.has('telefono')) said.delete('numero');
  return [...said].sort().join(' ');
}

/** Whether a text is about a person, who is not the organisation. */
export const namesPerson = (header: string): boolean =>
  /\b(encargado|representante|president[ae]|director[a]?|secretari[ao]|tesorer[ao]|gerente|personal|jef[ae]|usuari[ao]|emergencia|postulante|dirigente|soci[ao]|ejecutiv[ao])\b/.test(
    headerWords(header),
  );
export const namesContact = (header: string): boolean => headerWords(header).split(' ').includes('contacto');

/** How files from elsewhere call each column, besides its own header. */
export const headerSynonyms: Partial<Record<ImportField | 'id', readonly string[]>> = {
  name: ['nombre organizacion', 'organizacion', 'razon social', 'nombre razon social', 'articulador', 'denominacion', 'nombre legal', 'nombre oficial', 'nombre completo organizacion', 'organizacion razon social'],
  knownAs: ['sigla', 'siglas', 'nombre fantasia', 'nombre corto', 'conocida como', 'acronimo', 'alias', 'short name', 'acronym'],
  rut: ['rut organizacion', 'rol unico tributario', 'tax id', 'rut dv', 'rut personalidad juridica'],
  legalForm: ['tipo', 'tipo organizacion', 'personalidad juridica', 'naturaleza juridica', 'tipo juridico', 'forma legal', 'figura legal', 'tipo personalidad juridica'],
  sector: ['tipo sector', 'sector al que pertenece'],
  foundedYear: ['ano creacion', 'year founded', 'founded year', 'fecha creacion', 'ano', 'desde cuando existe', 'desde cuando funciona'],
  region: ['region sede', 'region casa matriz', 'region domicilio', 'region organizacion'],
  comuna: ['comuna region', 'comuna region sede', 'comuna region domicilio', 'comuna sede', 'comuna casa matriz', 'municipio', 'ciudad', 'municipality', 'comuna domicilio', 'comuna organizacion'],
  scope: ['alcance territorial', 'cobertura', 'nivel', 'coverage', 'alcance geografico', 'cobertura territorial'],
  worksIn: ['regiones', 'regiones trabaja', 'region trabaja', 'que regiones trabaja', 'que region trabaja', 'regiones que trabaja', 'region que trabaja', 'territorio', 'cobertura regional', 'regions', 'regiones cobertura', 'regiones tiene trabaja', 'region tiene trabaja'],
  worksInComunas: ['comunas', 'comunas trabaja', 'comuna trabaja', 'comunas que trabaja', 'comuna que trabaja', 'comunas que atiende', 'comunas atiende', 'cobertura comunal', 'comunas where it works', 'comunas cobertura', 'comunas tiene trabaja'],
  kinds: ['que aporta', 'tipo aporte', 'aportes', 'servicios', 'kinds', 'rol ecosistema'],
  dimensions: ['dimensiones', 'dimension', 'area trabajo', 'tema', 'area tema'],
  populations: ['poblacion', 'poblacion objetivo', 'beneficiarios', 'publico objetivo', 'target population', 'grupos', 'poblacion atiende', 'quien atiende', 'quien trabaja', 'con quien trabaja'],
  description: ['que hace', 'que hace organizacion', 'resena', 'quien somos', 'mision', 'objetivo', 'objeto', 'about', 'descripcion organizacion', 'breve descripcion', 'breve descripcion organizacion', 'que dedica', 'que dedica organizacion', 'quehacer', 'breve resena', 'mision organizacion', 'objetivo organizacion'],
  website: ['web', 'pagina web', 'sitio', 'url', 'direccion web', 'web site', 'pagina', 'web organizacion', 'pagina web organizacion', 'sitio web organizacion', 'link pagina web', 'sitio web url', 'sitio pagina web'],
  publicEmail: ['correo', 'correo institucional', 'correo organizacion', 'direccion correo'],
  publicPhone: ['telefono', 'telefono institucional', 'telefono organizacion', 'telefono fijo'],
  contactName: ['contacto', 'nombre contacto', 'encargado', 'nombre encargado', 'encargado contacto', 'nombre encargado contacto', 'contacto apellido nombre', 'encargado apellido nombre', 'apellido nombre', 'contacto principal', 'encargado organizacion'],
  contactPosition: ['cargo contacto', 'cargo encargado', 'cargo encargado contacto', 'job title', 'cargo que ocupa', 'cargo funcion'],
  contactEmail: ['correo contacto', 'correo encargado', 'correo encargado contacto'],
  contactPhone: ['telefono contacto', 'telefono encargado', 'telefono encargado contacto'],
  instagram: ['ig', 'perfil instagram', 'cuenta instagram', 'link instagram', 'usuario instagram', 'instagram organizacion'],
  facebook: ['fb', 'perfil facebook', 'pagina facebook', 'link facebook', 'cuenta facebook', 'fan page'],
  linkedin: ['perfil linkedin', 'link linkedin', 'pagina linkedin'],
  youtube: ['canal youtube', 'link youtube'],
  x: ['twitter', 'x twitter', 'cuenta twitter'],
  hasAlliances: ['tiene alianzas'],
  allies: ['alianzas', 'aliados', 'socios', 'partners', 'con quien tiene alianzas', 'con que organizaciones tiene alianzas', 'alianzas otras organizaciones', 'principales alianzas'],
  state: ['estado', 'situacion', 'vigencia', 'status', 'estado registro', 'estado organizacion'],
}; // prettier-ignore

/** Who signs for an organisation is its contact only where the sheet has no other. */
export const representativeColumns: Partial<Record<ImportField, readonly string[]>> = {
  contactName: ['representante', 'representante legal', 'nombre representante', 'nombre representante legal'],
  contactEmail: ['correo representante', 'correo representante legal'],
  contactPhone: ['telefono representante', 'telefono representante legal'],
};
