/** The mails about accounts, in Spanish. */
interface Invited {
  readonly to: string;
  readonly from: string;
  readonly role: string;
}

export const mail = {
  enter: 'Ir a mi cuenta',
  'confirm-address': {
    subject: 'Confirma tu correo',
    text: 'Alguien escribió esta dirección para una cuenta en la mesa. Si fuiste tú, confírmala con el botón; el enlace sirve por 24 horas.\n\nSi no fuiste tú, no hagas nada: sin confirmación la cuenta no se abre.',
    action: 'Confirmar mi correo',
  },
  'sign-in-link': {
    subject: 'Tu enlace para entrar',
    text: 'Este enlace abre tu cuenta una vez, durante los próximos 20 minutos. No lo reenvíes: quien lo tenga puede entrar por ti.\n\nSi no lo pediste, no hagas nada.',
    action: 'Entrar',
  },
  'new-password': {
    subject: 'Elige otra contraseña',
    text: 'Con este enlace eliges una contraseña nueva. Sirve una vez, durante una hora.\n\nSi no lo pediste, no hagas nada: tu contraseña sigue igual.',
    action: 'Elegir la contraseña',
  },
  'already-registered': {
    subject: 'Ya tienes una cuenta',
    text: 'Alguien quiso crear una cuenta con esta dirección, que ya tiene una. Si fuiste tú, entra con tu contraseña, o pide en esa página un enlace para entrar.\n\nSi no fuiste tú, no hagas nada: tu cuenta sigue igual.',
    action: 'Entrar',
  },
  invitation: {
    subject: (to: string) => `Te invitaron a ${to}`,
    granted: {
      subject: (name: string) => `Aceptamos tu solicitud para representar a ${name}`,
      text: (name: string) =>
        `El equipo de la mesa aceptó tu solicitud. Falta un paso: abre el enlace y entra con este correo, o crea tu cuenta. Desde entonces administras la ficha de ${name}: puedes ponerla al día e invitar a otras personas de tu organización.`,
    },
    organization: ({ to, from, role }: Invited) => `${from} te invita a ser ${role} de ${to} en la mesa.`,
    mesa: ({ to, from, role }: Invited) => `${from} te invita a ${to}, con el rol de ${role}.`,
    days: (days: string) => `El enlace es personal y sirve por ${days} días.`,
    reminder: {
      subject: (about: string) => `Recordatorio: ${about}`,
      text: 'Te lo recordamos: esta invitación espera tu respuesta.',
      role: (means: string) => `Qué puede hacer quien la acepta: ${means}`,
      until: (date: string) => `El enlace es personal y sirve hasta el ${date}.`,
    },
    unexpected: 'Si no esperabas esta invitación, no hagas nada.',
    action: 'Ver la invitación',
  },
  notice: {
    'password-changed': {
      subject: 'Tu contraseña cambió',
      text: 'La contraseña de tu cuenta acaba de cambiar.\n\nSi no fuiste tú, entra con un enlace y pon otra de inmediato.',
    },
    'second-factor-on': {
      subject: 'Segundo factor activado',
      text: 'Desde ahora tu cuenta pide un código al entrar.\n\nSi no fuiste tú, responde a la secretaría de la mesa.',
    },
    'second-factor-off': {
      subject: 'Segundo factor desactivado',
      text: 'Tu cuenta ya no pide un código al entrar.\n\nSi no fuiste tú, cambia tu contraseña y vuelve a activarlo.',
    },
    'address-changing': {
      subject: 'Se pidió cambiar el correo de tu cuenta',
      text: 'Alguien con tu cuenta abierta pidió cambiar el correo con que entras. Cambiará cuando se confirme la dirección nueva.\n\nSi no fuiste tú, entra, cambia tu contraseña y cierra las demás sesiones.',
    },
    'account-closed': {
      subject: 'Tu cuenta quedó cerrada',
      text: 'Tu cuenta se cerró y tus datos personales se borraron, como lo pediste. Este es el último mensaje que te enviamos por ella.',
    },
  },
};
