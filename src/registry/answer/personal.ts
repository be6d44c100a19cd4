/** What of an answer that anybody reads looks like a person's own: their mail, telephone, RUT or home. In doubt it does. Pure. */
import { isPersonalMail } from '#platform/form/mail.ts';
import { plain } from '#territory/find.ts';
import { isBlank } from '../organization/answers.ts';
import type { OrganizationAnswers } from '../organization/schema.ts';
import { parseRut } from '../organization/rut.ts';

/** Nine digits of which the first is a nine, with or without the country's 56. */
export const isMobile = (phone: string): boolean => /^(?:0{0,2}56)?9\d{8}$/.test(phone.replace(/\D/g, ''));

const texts = ['knownAs', 'kindOther', 'description', 'traits'] as const;
/** The public answers in which something of a person may stand. */
export const mayBePersonal = [...texts, 'allies', 'publicEmail', 'publicPhone'] as const;

/** Those of these answers that look like a person's own. */
export const personalAmong = (answers: OrganizationAnswers): (typeof mayBePersonal)[number][] =>
  mayBePersonal.filter((field) => !isBlank(answers[field]) && isPersonal(field, answers));

function isPersonal(field: (typeof mayBePersonal)[number], answers: OrganizationAnswers): boolean {
  if (field === 'publicPhone') return answers.publicPhone!.split('/').some(isMobile);
  if (field === 'publicEmail') return isPersonalMail(answers.publicEmail!) || isNamed(answers);
  return [answers[field]].flat().some((text) => !text?.startsWith('id:') && saysPersonal(text ?? ''));
}

/** «rosa.soto@telar.cl» beside the contact Rosa Soto. */
function isNamed({ publicEmail, contactName }: OrganizationAnswers): boolean {
  const before = plain(publicEmail!.split('@')[0]!);
  return plain(contactName ?? '')
    .split(' ')
    .some((word) => word.length > 3 && before.includes(word));
}

/** Whether a mail, a telephone, a person's RUT or a home stands in a text. */
export const saysPersonal = (text: string): boolean => saysHowToReach(text) || saysHome(text) || saysPersonsRut(text);

/** Whether a mail or a telephone stands in a text. */
export const saysHowToReach = (text: string): boolean => /[^\s@]@[^\s@]+\.[a-z]{2,}/i.test(text) || saysPhone(text);

const saysPhone = (text: string): boolean =>
  /\b(fono|telefono|teléfono|tel|cel|celular|movil|móvil|whatsapp|wsp)[.:\s]*[+(]?\d[\d\s().-]{5,}/i.test(text) ||
  [...text.replace(ruts, ' ').matchAll(/(?<![\w$.,/=-]|\$\s)\+?\(?\d[\d\s().-]{6,}\d(?!\w)/g)].some(([run]) =>
    isDialled(run),
  );

const ruts = /\b\d{1,2}\.?\d{3}\.?\d{3}-[\dk]\b/gi;

/** Nine digits, with or without the country's, or any behind a plus; sums are told by their dots. */
function isDialled(run: string): boolean {
  const digits = run.replace(/\D/g, '');
  if (run.startsWith('+')) return digits.length >= 8;
  return isMobile(digits) || (/^(?:56)?[2-7]\d{8}$/.test(digits) && !/^\d{1,3}(\.\d{3})+$/.test(run));
}

const saysHome = (text: string): boolean =>
  /\b(vive|vivo|reside) en (\S+ ){1,6}\d+\b|\b(pasaje|pje) (\S+ ){1,5}\d+\b|\b(domicilio|direccion|casa) (particular|personal)\b/.test(
    plain(text),
  );

/** Below fifty millions a RUT is a person's. */
const saysPersonsRut = (text: string): boolean =>
  [...text.matchAll(ruts)].some(([run]) => {
    const rut = parseRut(run);
    return rut !== null && Number(rut.split('-')[0]) < 50_000_000;
  });
