/** Telephones as people write them: in Chile or abroad, with an extension, several parted by «/». Pure. */

const extension = /[\s,;(]*\b(?:anexo|anx\.?|ext(?:ensión|ension)?\.?|interno|int\.?)[\s.:n°º]*\d{1,6}\)?$/i;
const numberIn = (one: string): string => one.trim().replace(extension, '').trim();

/** Each number has 8 to 15 digits, as a whole one has in Chile and in any country with its code. */
export const isPhone = (written: string): boolean => written.split('/').every((one) => isNumber(numberIn(one)));

function isNumber(one: string): boolean {
  const digits = one.replace(/\D/g, '').length;
  return /^\(?\+?[\d\s().-]+$/.test(one) && digits >= 8 && digits <= 15;
}

/** The telephones of what was written, none where that is nothing, each with what is dialled: empty where it has no digit. */
export const phonesIn = (written: string): { readonly text: string; readonly dialled: string }[] =>
  written
    .split('/')
    .map((one) => ({ text: one.trim(), dialled: numberIn(one).replace(/[^\d+]/g, '') }))
    .filter(({ text }) => text !== '');
