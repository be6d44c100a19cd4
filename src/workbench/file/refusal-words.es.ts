/** Why the workbench refuses or a run failed, in Spanish. */
type Details = Readonly<Record<string, string | number>>;

export const es = {
  'microdata-no-file': 'Elige un archivo.',
  'microdata-empty': 'El archivo está vacío.',
  'microdata-too-heavy': ({ megabytes }: Details) =>
    `El archivo pesa más de ${megabytes} MB, que es lo máximo en esta instalación. Quítale columnas que no uses, o guárdalo como Parquet o .csv.gz.`,
  'microdata-cut': 'El archivo no llegó completo: la conexión se cortó. No se guardó nada; vuelve a subirlo.',
  'microdata-no-room':
    'No queda espacio en el disco del servidor. No se guardó nada: avisa a quien administra la instalación.',
  'microdata-archive': ({ name }: Details) =>
    `«${name}» es un archivo comprimido o un libro de Excel. Descomprímelo y sube el archivo de datos que trae dentro (.sav, .dta, .csv, .csv.gz o .parquet).`,
  'microdata-foreign': ({ name }: Details) =>
    `«${name}» no es un archivo de microdatos. Sirven SPSS (.sav, .zsav), Stata (.dta), .csv, .csv.gz, .tsv y .parquet.`,
  'microdata-broke':
    'El archivo no se pudo leer por una falla nuestra, que quedó registrada. No se guardó; puedes subirlo otra vez.',
  'microdata-duplicate': ({ name }: Details) => `Ese mismo archivo ya está aquí, con el nombre «${name}».`,
  'microdata-arriving-twice': 'Ese mismo archivo acaba de llegar por otro lado. Vuelve a la lista: ya debe estar.',
  'microdata-not-read-yet': 'El archivo todavía se está leyendo. Espera un momento.',
  'microdata-gone': 'El archivo ya se quitó. Sube el mismo archivo otra vez y vuelve a su lugar.',
  'microdata-bytes-missing': ({ name }: Details) =>
    `Los datos de «${name}» no están en este servidor (quizás se restauró un respaldo, que no los trae). Sube el mismo archivo otra vez y vuelve a su lugar.`,
  'no-such-microdata': 'Ese archivo no existe.',
  'no-such-description': 'Esa descripción no existe.',
  'no-such-run': 'Esa corrida no existe.',
  'run-no-such-method': 'Elige un método.',
  'run-method-lacks': 'A la descripción le falta algo que este método necesita: al lado de cada método dice qué.',
  'run-too-many-tables': 'Son demasiadas tablas para una corrida: pide a lo más 20.',
  'run-too-many-crossed': 'Cruza a lo más tres grupos.',
  'run-no-such-group': 'La descripción no tiene uno de esos grupos.',
  'run-group-twice': 'Un grupo no se cruza consigo mismo.',
  'run-no-such-measure':
    'Marcaste medidas que el método elegido no da. Desmárcalas, o no marques ninguna para que vayan todas.',
  'run-no-such-variable': 'La descripción no tiene esa variable.',
  'run-over': 'Esta corrida ya terminó o ya se pidió detenerla.',
  'run-interrupted': ({ times }: Details) =>
    `El servidor se detuvo ${times} veces mientras medía, y no se vuelve a intentar. Puede faltarle memoria: pide menos grupos, o un archivo con menos columnas.`,
  'run-unknown-territory': ({ group, code }: Details) =>
    `El grupo «${group}» trae el código «${code}», que no existe en Chile. Revisa la columna que lo describe; si no son códigos territoriales, dale otro nombre al grupo.`,
  'method-version-gone': ({ method, version, now }: Details) =>
    `La receta usa la versión ${version} de «${method}», y aquí solo está la ${now}.`,
  'run-broke': 'La corrida se interrumpió por una falla nuestra, que quedó registrada. Puedes pedirla otra vez.',
};
