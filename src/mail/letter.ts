/** A letter as it leaves: its plain text, its page in the mesa's look, its headers. Pure. */
import { type Locale } from '#platform/words.ts';
import { words } from './words.ts';

/** What the outbox keeps of a letter. */
export interface OutboxLetter {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  /** Paragraphs parted by an empty line. */
  readonly text: string;
  readonly action: { readonly label: string; readonly url: string } | null;
  readonly unsubscribeUrl: string | null;
  readonly html: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly locale: Locale;
}

export interface ComposedLetter {
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Composes a letter in the name of a mesa. */
export function composeLetter(
  letter: OutboxLetter,
  mesa: { readonly name: string; readonly sample: boolean },
): ComposedLetter {
  const t = words.in(letter.locale);
  const foot = [mesa.name, ...(mesa.sample ? [t.sample] : [])];
  return {
    text: plain(letter, foot, t.stop),
    html: letter.html ?? page(letter, mesa.name, foot, t.stop),
    headers: { ...letter.headers, ...usualHeaders(letter) },
  };
}

/** RFC 8058: one click stops them, and needs both headers. */
function usualHeaders({ kind, unsubscribeUrl }: OutboxLetter): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Minga-Kind': kind,
    ...(unsubscribeUrl && {
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  };
}

function plain({ text, action, unsubscribeUrl }: OutboxLetter, foot: readonly string[], stop: string): string {
  const parts = [
    text.trim(),
    action && `${action.label}:\n${action.url}`,
    `-- \n${foot.join('\n')}`,
    unsubscribeUrl && `${stop}: ${unsubscribeUrl}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** Tables and inline styles: what mail readers understand. */
function page(
  { subject, text, action, unsubscribeUrl, locale }: OutboxLetter,
  mesa: string,
  foot: readonly string[],
  stop: string,
): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p style="margin:0 0 16px">${escape(paragraph).replaceAll('\n', '<br>')}</p>`);
  const button = action
    ? `<p style="margin:0 0 16px"><a href="${escape(action.url)}" style="display:inline-block;background:#1f3d99;color:#ffffff;padding:13px 22px;font-weight:600;text-decoration:none;border-radius:3px">${escape(action.label)}</a></p><p style="margin:0 0 16px;font-size:13px;color:#544b60;word-break:break-all">${escape(action.url)}</p>`
    : '';
  const leave = unsubscribeUrl
    ? `<br><a href="${escape(unsubscribeUrl)}" style="color:#1f3d99">${escape(stop)}</a>`
    : '';
  return `<!doctype html><html lang="${locale === 'es' ? 'es-CL' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body style="margin:0;background:#f9f3e6;font:16px/1.55 'Public Sans',Arial,sans-serif;color:#231d2e"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="560" cellpadding="0" cellspacing="0" style="width:100%;max-width:560px;background:#ffffff"><tr><td style="background:#14265e;padding:20px 28px;color:#fdf3dd;font:600 18px Georgia,serif">${escape(mesa)}</td></tr><tr><td style="height:8px;background:#f0b84a;font-size:0">&nbsp;</td></tr>
<tr><td style="padding:28px"><h1 style="font:600 24px/1.2 Georgia,serif;margin:0 0 16px">${escape(subject)}</h1>${paragraphs.join('')}${button}</td></tr>
<tr><td style="padding:0 28px 28px;font-size:13px;color:#544b60">${foot.map(escape).join('<br>')}${leave}</td></tr></table></td></tr></table></body></html>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character]!);
