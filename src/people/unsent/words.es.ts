/** Of what was typed and not sent, in Spanish. */
export const es = {
  page: {
    title: 'Lo que escribiste y no enviaste',
    lead: 'Mientras escribes en tu espacio o en la gestión, lo que llevas se guarda por si acaso. Solo tú lo ves, y se borra al enviarlo o a las dos semanas. Lo que el sitio no alcanza a guardar queda en tu aparato, por un día o hasta que salgas de tu cuenta.',
    none: 'No hay nada sin enviar.',
    since: (when: string) => `Desde el ${when}`,
    go: 'Seguir escribiendo',
  },
  left: (when: string) => `Aquí escribiste algo que no enviaste, el ${when}.`,
  halfDone: { about: 'Escrito y sin enviar. Solo tú lo ves.', verb: 'Seguir' },
  read: 'Leer lo que escribiste',
  putBack: 'Ponerlo en el formulario',
  drop: 'Descartarlo',
  dropped: 'Descartado.',
  notTaken: 'Lo que escribiste no se envió. Está aquí, para que lo copies si sirve:',
  ended: {
    title: 'Tu sesión terminó; lo que escribiste está aquí',
    why: 'Por seguridad, una sesión termina sola después de un tiempo, o cuando se cierra desde otro aparato. Nada se guardó todavía, y nada se perdió.',
    enter: '1. Entra de nuevo, en otra pestaña',
    keeps: '2. Vuelve a esta página y aprieta el botón: se envía lo mismo que escribiste.',
    again: 'Enviar de nuevo',
    goBack:
      '2. Vuelve atrás en tu navegador, que conserva lo que escribiste, y envíalo de nuevo. Así puedes elegir también tus archivos otra vez.',
  },
};
