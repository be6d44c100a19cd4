/** The words of importing spreadsheets. */
import { formatDateTime } from '#platform/format.ts';

export const es = {
  title: 'Importar planillas',
  lead: 'Trae organizaciones o iniciativas desde una planilla (Excel, LibreOffice o CSV, hasta 10.000 filas). Antes de escribir nada verás, fila por fila, qué cambiaría; y después podrás deshacerlo.',
  file: 'Planilla',
  fileHint:
    'XLSX, ODS, XLS o CSV, de hasta 20 MB. Si trae varias hojas, eliges cuál. Los títulos de arriba, y los totales y notas del final, quedan fuera.',
  brings: '¿Qué trae?',
  bringsHint: 'Si no lo dices, se adivina por los títulos de sus columnas, y lo puedes cambiar.',
  guess: 'Adivinar por los títulos',
  bringsNow: (what: string) => `Trae: ${what}`,
  readAs: 'Leerla así',
  upload: 'Leer la planilla',
  template: (what: string) => `Planilla en blanco de ${what.toLowerCase()}`,
  rules: 'Cómo se lee una planilla',
  ruleList: [
    'Una organización se reconoce por su identificador, si la planilla salió de aquí; si no, por su RUT; si no, por su nombre exacto.',
    'Una iniciativa se reconoce por su dirección, si la planilla salió de aquí; si no, por su nombre y la organización que la lleva.',
    'Una importación llena lo que está en blanco. Lo que ya dice otra cosa se deja como está, salvo que elijas reemplazarlo, por columna o por dato; lo que escribió la propia gente de una organización, solo dato por dato.',
    'Una celda en blanco deja el dato como está. Para vaciar un dato, escribe (borrar).',
    'En las columnas de varias respuestas, sepáralas con punto y coma. Lo que escribas reemplaza la lista completa.',
    'Importar otra vez la misma planilla no cambia nada.',
    'Una celda que no se puede leer queda fuera, y el resto de su fila se escribe. Solo se deja fuera una fila entera cuando no se sabe qué organización es o, si es nueva, le falta el nombre.',
    'Las filas con celdas que no se pudieron leer se descargan aparte, con el motivo, para corregirlas y volver a subirlas.',
  ],
  list: {
    count: (n: number) => (n === 1 ? '1 planilla' : `${n} planillas`),
    file: 'Archivo',
    find: 'Nombre del archivo',
    all: 'Todas',
    unfinished: 'Por terminar',
    applied: 'Aplicadas',
    over: 'Deshechas o descartadas',
  },
  none: 'No hay planillas en esta lista. Lee una, y aquí queda lo que se hizo con ella.',
  when: 'Cuándo',
  who: 'Quién',
  rows: 'Filas',
  state: 'Estado',
  states: {
    mapping: 'Falta revisar sus columnas',
    previewing: 'Preparando la vista previa',
    previewed: 'Lista para revisar',
    applying: 'Escribiendo',
    applied: 'Aplicada',
    undone: 'Deshecha',
    failed: 'No se pudo leer',
    discarded: 'Descartada',
  },
  rowsOf: (n: number) => (n === 1 ? '1 fila' : `${n.toLocaleString('es-CL')} filas`),
  readBy: (who: string, when: string) => `Leída por ${who}, ${when}`,

  whichSheet: 'Hoja de la planilla',
  sheetCalled: (name: string) => `Hoja «${name}»`,
  sheetOf: (name: string, rows: number, tooBig: boolean) =>
    `${name} (${tooBig ? 'demasiado grande: divídela' : rows === 1 ? '1 fila' : `${rows.toLocaleString('es-CL')} filas`})`,
  unreadSheets: (names: string) =>
    `Quedaron hojas sin leer: ${names}. Para traerlas, sube otra vez el archivo y elige la hoja.`,
  readSheet: 'Leer esta hoja',
  otherSheet: 'Esta es la hoja que elegiste: mira qué trae cada columna y sigue.',
  noHeaders: (sheets: number) =>
    `${sheets === 1 ? 'En la planilla no' : 'En ninguna hoja'} reconocimos una fila de títulos. Si no la tiene, agrégala en el archivo (por ejemplo: Nombre, RUT, Región) y vuelve a subirlo; si la tiene con otras palabras, di abajo qué trae cada columna.`,
  columnsTitle: '¿Qué trae cada columna?',
  columnsLead:
    'Lo adivinamos por los títulos y el contenido. Corrige lo que haga falta; la próxima planilla con los mismos títulos se leerá igual.',
  column: 'Columna de la planilla',
  sample: 'Por ejemplo',
  fieldOf: (column: string) => `Dato que trae «${column}»`,
  ignore: 'No se importa',
  id: 'Identificador',
  fieldState: 'Estado en el registro de origen',
  tidyNames: 'Escribir como nombre propio los nombres que vienen en mayúsculas',
  tidyNamesHint: '«FUNDACION MIRADAS COMPARTIDAS» queda «Fundación Miradas Compartidas». Las siglas se respetan.',
  preview: 'Ver qué cambiaría',
  discard: 'Descartar',
  discardQuestion: 'La planilla se olvida y no se escribe nada en el registro.',
  discardYes: 'Sí, descartar',

  working: 'Trabajando…',
  previewing: (done: number, of: number) =>
    `Revisadas ${done.toLocaleString('es-CL')} de ${of.toLocaleString('es-CL')} filas.`,
  applying: 'Escribiendo en el registro. Si algo fallara, no quedaría nada a medias.',

  previewTitle: 'Qué cambiaría',
  outcomes: {
    new: 'Nuevas',
    changed: 'Con cambios',
    kept: 'Se dejan como están',
    unchanged: 'Sin cambios',
    duplicate: 'Posibles repetidas',
    left_out: 'Fuera',
    error: 'Con errores',
    unread: 'Celdas que no se pudieron leer',
    personal: 'Celdas con datos de personas, que no se publican',
    owned: 'Celdas que se dejan porque las escribió su gente',
  },
  noneOf: {
    kept: 'En ninguna fila se deja todo como está.',
    left_out: 'Ninguna fila se dejó fuera.',
    unchanged: 'Ninguna fila coincide por completo con el registro.',
    error: 'Ninguna fila tiene errores.',
    unread: 'Todas las celdas se pudieron leer.',
    personal: 'Ninguna celda que cualquiera leería parece traer un dato de una persona.',
    owned: 'No se deja ninguna celda porque la haya escrito su gente.',
  },
  line: 'Fila',
  wholeRow: 'Toda la fila',
  hasPeople: 'Tiene equipo',
  nobodyToTell: 'Nadie a quien avisar',
  kinds: {
    fill: 'Llena lo que está en blanco',
    replace: 'Dice otra cosa que el registro',
    owned: 'Lo escribió su gente',
  },
  takes: {
    fill: { keep: 'Dejar en blanco', replace: 'Llenar' },
    replace: { keep: 'Dejar como está', replace: 'Reemplazar' },
    owned: { keep: 'Conservar', replace: 'Reemplazar lo que escribieron' },
  },
  takeOf: (field: string, line: number) => `${field}, fila ${line}`,
  leaveRowOut: 'Dejar fuera esta fila',
  published: (columns: string) =>
    `Cualquiera leerá los correos y teléfonos de ${columns}. Los que parecen de una persona no se publican, salvo que lo elijas en su fila; si lo son todos, cambia la columna a los del contacto.`,
  publishOf: (field: string, line: number) => `${field}, fila ${line}: si se publica`,
  publishes: { no: 'No publicar', yes: 'Publicar como está' },
  columnChoice: 'Qué hacer con cada columna',
  columnChoiceHint:
    'Lo que está en blanco se llena. Lo que ya dice otra cosa se deja como está, salvo que lo elijas aquí o en la fila. Lo que escribió la propia gente de una organización solo se reemplaza en su fila; se avisa por correo a quienes la administran o, si no hay nadie, a su contacto, y pueden devolverlo.',
  fills: 'En blanco',
  differs: 'Dicen otra cosa',
  theirs: 'Se dejan porque las escribió su gente',
  columnTakes: { fill: 'Solo llenar', replace: 'Reemplazar lo que no escribió su gente' },
  columnTakeOf: (field: string) => `Qué hacer con «${field}»`,
  unknownWords: (open: number, all: number) =>
    open === 0
      ? `Palabras de la planilla: ya dijiste qué significan (${all.toLocaleString('es-CL')})`
      : open === 1
        ? '1 palabra de la planilla no es de las nuestras: di qué significa'
        : `${open.toLocaleString('es-CL')} palabras de la planilla no son de las nuestras: di qué significan`,
  unknownWordsHint:
    'Vale para todas las filas que la dicen, y para la próxima planilla con los mismos títulos. Mientras no lo digas, esas celdas quedan fuera y el resto de su fila se escribe.',
  meaningOf: (word: string, field: string) => `Qué significa «${word}» en ${field}`,
  wordOpen: 'Por decidir: la celda queda fuera',
  wordOut: 'Dejar fuera la celda',
  wordOutOfList: 'Dejar fuera esa palabra, y el resto de la celda no',
  wordPerhaps: 'Es una propuesta: se guarda si sigues con ella.',
  keepWords: 'Guardar lo que significan',
  savedFirst: 'Guardamos lo que decidiste. Así quedaría: míralo y aplica.',
  whatChanges: 'Qué cambia',
  keptAnyway: 'Se deja lo que dice el registro.',
  before: 'Antes',
  after: 'Después',
  empty: 'en blanco',
  more: 'Ver las que siguen',

  isItThis: '¿Es alguna de estas?',
  sameAs: (name: string) => `Es la misma: ${name}`,
  likeLine: (name: string, line: number) => `Se parece a la fila ${line}: ${name}`,
  likeness: (percent: number) => `parecido: ${percent} %`,
  sameIn: { rut: 'tiene el RUT de la fila', name: 'tiene el nombre de la fila' },
  leaveOut: 'Dejarla fuera',
  keepChoices: 'Guardar lo decidido en esta página',
  decideAll: 'Decidir de una vez todas las que faltan',
  allFirst: 'Son la más parecida',
  allNew: 'Son otras: agregarlas',
  allSkip: 'Dejarlas fuera',
  rejected: 'Descargar las celdas que quedan fuera, para corregirlas',
  changeColumns: 'Cambiar las columnas',

  apply: 'Aplicar la importación',
  notWritten: (n: number, why: string) =>
    `${n === 1 ? '1 fila no escribe nada' : `${n.toLocaleString('es-CL')} filas no escriben nada`}: ${why}.`,
  nothing: 'No hay nada que escribir.',
  applied: 'La importación se aplicó.',
  gaveBack: (n: number) =>
    n === 1
      ? '1 organización devolvió lo que cambió la importación, y dice otra vez lo de antes:'
      : `${n.toLocaleString('es-CL')} organizaciones devolvieron lo que cambió la importación, y dicen otra vez lo de antes:`,
  undo: 'Deshacer la importación',
  undoYes: 'Sí, deshacer',
  undoLeaves: (n: number, names: string) =>
    n === 1
      ? `Queda como está, porque alguien escribió en ella después: ${names}.`
      : `Quedan como están ${n.toLocaleString('es-CL')}, porque alguien escribió en ellas después: ${names}.`,
  wasTold: (n: number) =>
    `Ya se había${n === 1 ? ' enviado 1 correo que contaba' : `n enviado ${n.toLocaleString('es-CL')} correos que contaban`} los cambios a quienes administran esas organizaciones. Les escribimos que se deshizo.`,
  laterImport: (file: string) => `Ver la importación de «${file}»`,
  discarded: 'Esta planilla se descartó sin escribir nada.',
  failed: 'No pudimos terminar',
  again: 'Volver a las columnas',

  sheet: 'Filas por corregir',
  originalLine: 'Línea original',
  toFix: 'Qué corregir',
  value: 'Lo que dice',
  why: 'Motivo',
  whatToDo: 'Qué hacer',
  toDo: {
    row: 'La fila no se escribe. Corrige la celda en la primera hoja y vuelve a subir este archivo.',
    cell: 'La fila se escribe sin esta celda. Corrígela en la primera hoja y vuelve a subir este archivo.',
    personal:
      'No se publica. Quítale en la primera hoja lo que es de una persona y vuelve a subir este archivo, o publícala como está en la vista previa.',
    kept: 'Se deja lo que dice el registro. Corregida, se reemplaza solo si lo eliges en la vista previa.',
  },
  oneOf: (options: string) => `Las opciones son: ${options}.`,

  issue: {
    'looks-personal': 'Parece traer un dato de una persona, y cualquiera lo leería',
    'name-reaches': 'El nombre trae un correo o un teléfono: quítalo en la planilla',
    'more-cells-than-titles':
      'Tiene más celdas que títulos, así que no se sabe cuál es cuál. Pon entre comillas el texto que lleva el separador («;» o «,»), o dale un título a la columna que no lo tiene. Sobra',
    'cell-error': 'La celda tiene un error de fórmula',
    'repeated-in-file': 'Repite a otra fila de la planilla',
    'rut-taken': 'Ese RUT es de otra organización del registro',
    'no-such-organization': 'No hay una organización con ese identificador',
    'not-in-list': 'No es una de las opciones',
    required: 'Este dato no puede faltar',
  },
  looksLike: (names: string) => `Se parece a ${names}.`,
  repeatsLine: (line: number) => `Repite a la fila ${line}`,

  refusal: {
    'import-no-file': 'Elige una planilla.',
    'import-too-heavy': 'La planilla pesa más de 20 MB. Divídela o quítale las imágenes.',
    'import-no-name-column': 'Indica qué columna trae el nombre.',
    'import-column-twice': 'Dos columnas traen el mismo dato: elige una sola.',
    'import-under-way': 'Ahora no se puede: la importación está en otro momento. Recarga la página.',
    'import-not-previewed': 'Primero hay que ver qué cambiaría.',
    'import-undecided': 'Antes de aplicar, decide sobre las filas que pueden repetir una organización.',
    'import-nothing-to-do':
      'No hay nada que escribir: el registro ya dice lo mismo que la planilla, no se puede leer lo que cambia, o elegiste dejarlo como está.',
    'import-not-applied': 'Esta importación no está aplicada.',
    'import-bad-choice': 'Esa respuesta no es una de las posibles.',
    'import-stale':
      'El registro cambió mientras revisabas, así que no se escribió nada. Esta es la vista previa nueva: revísala y vuelve a aplicar.',
    'import-broke':
      'Algo falló de nuestro lado y no se escribió nada. Vuelve a intentarlo; si se repite, avisa al equipo.',
    'import-undo-all-changed':
      'No queda nada que deshacer: todo lo que escribió esta importación lo cambió alguien después, o ya no está.',
    'import-undo-too-old':
      'Esta importación es de hace más de 90 días: lo que había antes de ella ya se borró, y no se puede deshacer.',
    'import-undo-would-lose': ({ count, names }: Readonly<Record<string, string | number>>): string =>
      `No se puede deshacer, porque se perdería lo que se hizo después en ${Number(count) === 1 ? 'esta organización' : `${String(count)} organizaciones`}: ${String(names)}.`,
    'import-undo-later': ({ file, at }: Readonly<Record<string, string | number>>): string =>
      `Antes hay que deshacer la importación de «${String(file)}», aplicada el ${formatDateTime(Temporal.Instant.from(String(at)), 'es')}, que después escribió en las mismas organizaciones.`,
    'import-no-such-sheet': 'Esa hoja no está, o ya no se puede elegir: vuelve a subir la planilla.',
    'no-such-import': 'No encontramos esa importación.',
  },
};
