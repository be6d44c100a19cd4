/** The words of who wrote what an organisation says, in Spanish. */
export const es = {
  title: 'Quién escribió cada dato',
  wrote: {
    registration: (who: string, date: string) => `Lo escribió ${who} el ${date}, al inscribirla.`,
    correction: (who: string, date: string) => `Lo escribió ${who} el ${date}, al corregir la inscripción.`,
    own: (who: string, date: string) => `Lo escribió ${who} el ${date}, al editar la ficha.`,
    staff: (who: string, date: string) => `Lo escribió ${who} el ${date}, al editar la ficha.`,
    import: (who: string, date: string) => `Lo escribió ${who} el ${date}, por una planilla.`,
    command_line: (who: string, date: string) =>
      `Lo escribió ${who} el ${date}, por una planilla desde la línea de comandos.`,
    merge: (who: string, date: string) => `Lo escribió ${who} el ${date}, al fusionarla con otra.`,
  },
  registrant: 'quien inscribió la organización',
  team: 'su propia gente',
  mesa: (name: string) => (name ? `el equipo de la mesa (${name})` : 'el equipo de la mesa'),
  unknown: 'No sabemos quién lo escribió.',
};
