/** People on the command line: `user add`, `user link`. */
import { Option, type Command } from 'commander';
import { mesaRoles, type MesaRole } from '#platform/actor.ts';
import type { WithDb } from '#platform/module.ts';
import { signInLink } from './entering/sign-in.server.ts';
import { addUser } from './roles/commands.server.ts';

/** Adds `user` and its commands. */
export function userCommands(program: Command, withDb: WithDb): void {
  const user = program.command('user').description('People and their way in');
  user
    .command('add')
    .description('open an account, give it a role in the mesa, and print a link that enters once')
    .argument('<email>')
    .addOption(new Option('--role <role>').choices(mesaRoles))
    .option('--name <name>')
    .action((email: string, options: { role?: MesaRole; name?: string }) =>
      withDb(async (db) => {
        const { link, created } = await addUser(db, { email, ...options });
        console.error(
          created
            ? `Cuenta creada para ${email}. Enlace de un solo uso:`
            : `${email} ya tenía cuenta. Enlace de un solo uso:`,
        );
        console.log(link);
      }),
    );
  user
    .command('link')
    .description('print a link that enters once, for somebody who has an account')
    .argument('<email>')
    .action((email: string) =>
      withDb(async (db) => {
        const link = await signInLink(db, email);
        if (!link) throw new Error(`No hay una cuenta con el correo ${email} / no account`);
        console.log(link);
      }),
    );
}
