/** What people/ keeps data of persons for, in Spanish. */
export const es = {
  use: {
    account: {
      name: 'Cuentas',
      data: 'Nombre, correo, contraseña transformada, sesiones y navegador, roles, organizaciones, acuerdos e invitaciones. En el aparato de cada persona, por un día a lo más y hasta que sale: lo que escribió y el sitio no alcanzó a guardar.',
      purpose: 'Que cada persona entre con lo suyo y participe en la mesa y en sus organizaciones.',
      basis: 'El consentimiento: el acuerdo con el texto sobre datos personales.',
      whose: 'Quienes abren una cuenta, o a quienes una organización invita.',
      receivers: 'La secretaría ve quiénes tienen un rol. Las demás personas de una organización ven el nombre y el correo.',
    },
    request: {
      name: 'Solicitudes sobre datos',
      data: 'Correo, lo que se pide y lo que se responde.',
      purpose: 'Responder lo que cada persona pide sobre sus datos, y poder dar cuenta de ello.',
      basis: 'La obligación legal de responder (ley 21.719).',
      whose: 'Quienes piden algo sobre sus datos.',
      receivers: 'La secretaría.',
    },
    erasure: {
      name: 'Lista de personas borradas',
      data: 'Una huella cifrada del correo y la fecha.',
      purpose: 'Que quien pidió ser borrado no vuelva si se usa un respaldo.',
      basis: 'La obligación legal de borrar.',
      whose: 'Quienes cerraron su cuenta o pidieron borrar sus datos. Solo se guarda una huella cifrada.',
      receivers: 'Nadie.',
    },
  },
};
