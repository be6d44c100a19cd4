/** The command line as an actor. Pure. */
import type { Actor } from '#platform/actor.ts';

/** Whoever has the machine has the mesa: the command line acts as its secretariat, and the journal says so. */
export const commandLine: Actor = {
  id: '00000000-0000-0000-0000-000000000000',
  name: 'Minga (línea de comandos)',
  email: '',
  mesaRoles: ['secretariat'],
  memberships: [],
  secondFactor: true,
};
