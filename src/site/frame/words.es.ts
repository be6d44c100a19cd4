/** Words of the frame: header, footer, errors. */
export const es = {
  skip: 'Ir al contenido',
  home: 'Ir al inicio',
  search: 'Buscar',
  menu: 'Menú',
  close: 'Cerrar',
  within: (section: string) => `Dentro de «${section}»`,
  main: 'Principal',
  register: 'Inscribir mi organización',
  signIn: 'Entrar',
  signOut: 'Salir',
  account: 'Mi cuenta',
  myOrganizations: 'Mis organizaciones',
  staff: 'Mi mesa',
  language: 'English',
  sampleLabel: 'Aviso',
  sample: 'Mesa de muestra: organizaciones y personas son ficticias. Sirve para probar la plataforma.',
  about: 'Reúne a organizaciones públicas y privadas que trabajan por superar la pobreza en Chile.',
  sections: {
    who: { name: 'Quiénes', about: 'Las organizaciones que enfrentan la pobreza: quiénes son, qué hacen y dónde.' },
    gap: {
      name: 'Qué falta',
      about: 'Cuánta pobreza hay en las comunas y regiones de Chile, según qué fuente y qué tan segura es cada cifra.',
    },
    do: { name: 'Qué hacemos', about: 'Los desafíos que la mesa eligió y lo que hace para enfrentarlos.' },
    got: { name: 'Qué logramos', about: 'Lo que cambió y lo que se aprendió en el camino.' },
    mesa: { name: 'La Mesa', about: 'Qué es, en qué ejes trabaja y sus novedades.' },
  },
  footer: {
    label: 'Sobre este sitio',
    software: 'Hecho con Minga, software libre (AGPL-3.0)',
  },
  errors: {
    noFile:
      'La dirección no lleva a ningún archivo. Revisa cómo está escrita, o búscalo desde la página de donde vienes.',
    notFound: {
      title: 'No encontramos esta página',
      text: 'Puede que la dirección tenga un error o que la página ya no esté. Búscala por su nombre o parte desde el inicio.',
    },
    gone: {
      title: 'Esto ya no está publicado',
      page: (date: string | null) => `La Mesa retiró esta página${date ? ` el ${date}` : ''}.`,
      file: (date: string | null) => `La Mesa retiró este archivo${date ? ` el ${date}` : ''}.`,
      reason: (reason: string) => `Motivo: ${reason}`,
    },
    expired: {
      title: 'Este enlace ya no sirve',
      text: 'Ya se usó, venció o está incompleto. Si lo copiaste, revisa que esté entero; si no, pide otro.',
    },
    forbidden: {
      title: 'No puedes ver esta página',
      text: 'Tu cuenta no tiene permiso para esto. Si crees que debería tenerlo, escribe a la secretaría de la mesa.',
    },
    tooMany: {
      title: 'Demasiados intentos',
      text: 'Recibimos muchas solicitudes seguidas desde tu conexión. Espera un minuto y vuelve a intentarlo.',
    },
    broken: {
      title: 'Algo falló de nuestro lado',
      text: 'No se guardó nada a medias. Vuelve atrás e inténtalo de nuevo; si se repite, escríbenos con el código de abajo.',
    },
    places: 'Puedes ir a',
    reference: 'Código para contarnos:',
  },
  staffNavigation: {
    label: 'Mi mesa',
    today: 'Hoy',
    toDo: 'por hacer',
    jobs: 'Por trabajo',
    unfold: 'Abrir menú',
    find: 'Buscar o ir a…',
    goTo: 'Ir a',
    page: 'Página',
    verb: 'Acción',
    suggested: 'Sugerencias',
    suggestions: (shown: number, all: number) =>
      all === 0 ? 'Nada coincide.' : shown === all ? `${all} sugerencias.` : `${shown} sugerencias de ${all}.`,
    seeAll: (all: number) => (all === 1 ? 'Ver lo encontrado' : `Ver todo: ${all}`),
    leave: 'Fuera de mi mesa',
    toSite: 'Ver el sitio',
    appearance: 'Apariencia',
  },
};
