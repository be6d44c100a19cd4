/** Turns what the secretariat writes into safe HTML, and says what in it does not resolve. Pure. */
import { Marked, Renderer, type Tokens } from 'marked';
import sanitizeHtml from 'sanitize-html';
import type { TextFigure } from '#platform/module.ts';
import { localHref, type Locale } from '#platform/words.ts';
import type { Picture } from '../picture/picture.ts';
import { shortSlug } from '#platform/slug.ts';

/** What a text may refer to: figures by their mark, pictures by their id. */
export interface References {
  readonly figures: ReadonlyMap<string, TextFigure>;
  readonly pictures: ReadonlyMap<string, Picture>;
}

export interface Heading {
  readonly id: string;
  readonly text: string;
}

/** Something in a text that does not resolve. Its words are in the catalogue's `problem`. */
export interface TextProblem {
  readonly code: 'figure-unknown' | 'picture-unknown' | 'picture-outside';
  /** The piece of text at fault. */
  readonly text: string;
}

export interface Rendering {
  readonly html: string;
  /** The titles of the text's parts, with the id that leads to each. */
  readonly headings: readonly Heading[];
  readonly problems: readonly TextProblem[];
}

/** The ids of the pictures that a text shows: `![](imagen:<id>)`. */
export const picturesIn = (text: string): string[] =>
  [...text.matchAll(/\]\(imagen:([0-9a-f-]{36})\)/g)].map(([, id]) => id!);

/** Renders a text. What does not resolve is shown marked, and listed in `problems`. */
export function renderMarkdown(markdown: string, references: References, locale: Locale): Rendering {
  const problems: TextProblem[] = [];
  const headings: Heading[] = [];
  const marked = new Marked({
    gfm: true,
    renderer: rendererFor(references, problems, headings),
    extensions: [figureExtension(references, problems)],
  });
  const html = sanitizeHtml(marked.parse(markdown, { async: false }), sanitizing(locale));
  return { html, headings, problems };
}

/** A text without its marks, for search, summaries and feeds. */
export function plainText(markdown: string): string {
  const html = new Marked({ gfm: true }).parse(markdown.replace(/\*{0,3}\{\{[^{}]*\}\}\*{0,3}/g, ''), { async: false });
  return sanitizeHtml(html.replace(/<\/(p|li|h\d|td|th|tr|blockquote)>/g, ' '), {
    allowedTags: [],
    allowedAttributes: {},
  })
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ')
    .trim();
}

function rendererFor({ pictures }: References, problems: TextProblem[], headings: Heading[]): Partial<Renderer> {
  const plain = new Renderer();
  const used = new Map<string, number>();
  return {
    heading({ tokens, depth, text }) {
      const level = Math.min(Math.max(depth, 2), 4);
      const id = shortSlug(text);
      const again = used.get(id) ?? 0;
      used.set(id, again + 1);
      const own = again ? `${id}-${again + 1}` : id;
      if (level === 2) headings.push({ id: own, text: plainText(text) });
      return `<h${level} id="${again ? `${id}-${again + 1}` : id}">${this.parser!.parseInline(tokens)}</h${level}>`;
    },
    table(token) {
      plain.parser = this.parser!;
      return `<div class="scrolls">${plain.table(token)}</div>`;
    },
    image({ href, text }) {
      const id = /^imagen:(.+)$/.exec(href)?.[1];
      const picture = id && pictures.get(id);
      if (!picture) {
        problems.push({ code: id ? 'picture-unknown' : 'picture-outside', text: href });
        return `<strong class="unresolved">${escape(href)}</strong>`;
      }
      const { src, alt, width, height } = picture;
      return `<img src="${escape(src)}" alt="${escape(text || alt)}" width="${width}" height="${height}" loading="lazy">`;
    },
  };
}

function figureExtension({ figures }: References, problems: TextProblem[]) {
  return {
    name: 'figure',
    level: 'inline' as const,
    start: (text: string) => text.indexOf('{{'),
    tokenizer(text: string) {
      const found = /^\{\{([^{}]*)\}\}/.exec(text);
      return found ? { type: 'figure', raw: found[0], text: found[1]!.trim() } : undefined;
    },
    renderer({ text }: Tokens.Generic) {
      const mark = text as string;
      const figure = figures.get(mark);
      if (figure) return `<span class="figure">${figure.said} <small>(${figure.detail})</small></span>`;
      problems.push({ code: 'figure-unknown', text: `{{${mark}}}` });
      return `<strong class="unresolved">{{${escape(mark)}}}</strong>`;
    },
  };
}

function sanitizing(locale: Locale): sanitizeHtml.IOptions {
  return {
    allowedTags: [
      ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'hr', 'br', 'div', 'span', 'small'],
      ...['strong', 'em', 'del', 'code', 'pre', 'sup', 'sub', 'a', 'img'],
      ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ],
    allowedAttributes: {
      a: ['href'],
      img: ['src', 'alt', 'width', 'height', 'loading'],
      h2: ['id'],
      h3: ['id'],
      h4: ['id'],
      ol: ['start'],
      th: ['scope'],
    },
    allowedClasses: { div: ['scrolls'], span: ['figure'], strong: ['unresolved'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: [] },
    allowProtocolRelative: false,
    // A picture is one of ours, with its text: what HTML in the prose brings besides is left out.
    exclusiveFilter: ({ tag, attribs }) =>
      tag === 'img' && (!attribs['alt'] || !/^\/archivos\//.test(attribs['src'] ?? '')),
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, href: localLink(attribs['href'] ?? '', locale) } }),
      th: (tagName, attribs) => ({ tagName, attribs: { ...attribs, scope: 'col' } }),
    },
  };
}

const localLink = (href: string, locale: Locale): string =>
  /^\/(?!\/|archivos\/|api\/)/.test(href) ? localHref(href, locale) : href;

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!);
