/** Whether a password is good enough. Pure; whether it has leaked cannot be known without asking a service outside, which we do not do. */

export const shortestPassword = 10;
export const longestPassword = 128;

/** Whose password it is: it must not be made of these. */
export interface Owner {
  readonly name?: string;
  readonly email?: string;
}

/** Why a password will not do, as a word key, or null. Length counts characters as a person does. */
export function whyNotPassword(
  password: string,
  owner: Owner = {},
):
  | 'password-too-short'
  | 'password-too-long'
  | 'password-too-regular'
  | 'password-too-common'
  | 'password-is-you'
  | null {
  const length = [...password].length;
  if (length < shortestPassword) return 'password-too-short';
  if (length > longestPassword) return 'password-too-long';
  const plain = bare(password);
  if (new Set(plain).size < 5 || isRun(plain)) return 'password-too-regular';
  if (common.some((word) => plain === word || plain.replace(/[0-9]+$/, '') === word)) return 'password-too-common';
  if (ownWords(owner).some((word) => plain.includes(word) && plain.length - word.length < 6)) return 'password-is-you';
  return null;
}

/** Lower case, without accents, spaces or signs: how somebody guessing would see it. */
function bare(text: string): string {
  return (
    text
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '') || text
  );
}

/** A run along the alphabet, the digits or a row of the keyboard, in either direction. */
function isRun(plain: string): boolean {
  return runs.some((run) => run.includes(plain) || [...run].reverse().join('').includes(plain));
}

function ownWords({ name = '', email = '' }: Owner): string[] {
  const words = [...name.split(/\s+/), ...email.split(/[@._+-]/), name, email.split('@')[0] ?? ''];
  return words.map(bare).filter((word) => word.length >= 4);
}

const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn',
];

const common = [
  'password',
  'passwordpassword',
  'contrasena',
  'contrasenasegura',
  'micontrasena',
  'clavesegura',
  'miclavesegura',
  'administrador',
  'bienvenido',
  'bienvenidos',
  'holamundo',
  'letmein',
  'welcome',
  'santiago',
  'vivachile',
  'colocolo',
  'universidad',
  'mesadepobreza',
  'innovacionsocial',
  'teamomucho',
  'iloveyou',
  'qwerty',
  'asdfgh',
  'fosis',
];
