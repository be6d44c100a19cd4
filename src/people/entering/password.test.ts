/** What passes as a password, and the reason when it does not. */
import { expect, test } from 'vitest';
import { whyNotPassword } from './password.ts';

const rosa = { name: 'Rosa Quilodrán', email: 'rosa.quilodran@example.org' };

test.each([
  ['corta', 'password-too-short'],
  ['ñandúñand', 'password-too-short'],
  ['a'.repeat(129), 'password-too-long'],
  ['aaaaaaaaaaaa', 'password-too-regular'],
  ['abababababab', 'password-too-regular'],
  ['1234567890', 'password-too-regular'],
  ['qwertyuiop', 'password-too-regular'],
  ['9876543210', 'password-too-regular'],
  ['Contraseña1', 'password-too-common'],
  ['contrasena2026', 'password-too-common'],
  ['rosaquilodran', 'password-is-you'],
  ['Quilodrán2026', 'password-is-you'],
])('%s is refused: %s', (password, why) => {
  expect(whyNotPassword(password, rosa)).toBe(why);
});

test.each(['tres gatos y un volcán', 'Lluvia-en-Puerto-Montt', 'x9#kQ2!mLp7z', 'rosa tiene cuatro perros'])(
  '%s will do',
  (password) => {
    expect(whyNotPassword(password, rosa)).toBeNull();
  },
);
