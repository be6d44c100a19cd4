/** Words of the page on open data. */
export const es = {
  title: 'Datos abiertos',
  lead: 'Todo lo público del registro y todas las cifras de pobreza se pueden descargar y consultar, sin pedir permiso ni abrir una cuenta.',
  registry: 'El registro de articuladores',
  registryText:
    'Todas las organizaciones publicadas, con los mismos datos que muestran sus páginas. Los contactos privados no están.',
  filterFirst: 'Para bajar solo una parte, filtra primero el directorio.',
  formats: { xlsx: 'Planilla de cálculo (XLSX)', csv: 'Texto separado por comas (CSV, UTF-8)', json: 'JSON' },
  sample: 'Esta es una mesa de muestra: las organizaciones son ficticias, y cada descarga lo dice.',
  figures: 'Las cifras de pobreza',
  figuresText: 'Por comuna, región y país, con su metodología, su incertidumbre y su fuente, en planilla, CSV y JSON.',
  datasets: 'Conjuntos de datos',
  dictionary: 'Diccionario de datos',
  api: 'API',
  apiText:
    'Responde en JSON, se puede consultar desde cualquier sitio, entrega páginas y avisa cuando nada cambió (ETag). Estas son algunas consultas; la descripción completa es un archivo OpenAPI 3.1.',
  news: 'Noticias',
  feed: 'Recibir las noticias en un lector (Atom)',
  terms: 'Cómo usarlos',
  termsText:
    'Puedes usar, compartir y transformar estos datos si dices de dónde vienen: el nombre de la mesa y la fecha en que los bajaste. Los porcentajes son siempre de quienes respondieron; junto a cada uno está su denominador.',
};
