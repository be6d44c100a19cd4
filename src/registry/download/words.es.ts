/** The words of an export in Spanish. */
export const es = {
  file: 'articuladores',
  sampleFile: 'muestra',
  title: 'Articuladores del ecosistema',
  sheet: 'Organizaciones',
  notes: 'Sobre estos datos',
  sample: 'DATOS DE MUESTRA: las organizaciones marcadas como dato de muestra son ficticias.',
  made: (on: string, count: number) => `${count} organizaciones, según el registro al ${on}.`,
  terms: 'Datos públicos, licencia CC BY 4.0: se pueden usar citando a la mesa.',
  again: 'Este archivo se puede corregir y volver a importar: no cambie la columna Identificador.',
};
