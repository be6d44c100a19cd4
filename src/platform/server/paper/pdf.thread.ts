/** Sets documents as PDF/UA-1 in a thread of its own: Typst is native and synchronous. */
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { work } from '../thread-work.ts';
import { documentFonts } from './fonts.ts';
import type { PaperData } from './paper.ts';

export interface PdfOrder {
  readonly template: PaperData['template'];
  /** The data of its template, as JSON. */
  readonly data: string;
  /** Seconds since 1970: the only time inside, so that the same order gives the same bytes. */
  readonly made: number;
}

export type PdfAnswer = { readonly pdf: Uint8Array } | { readonly problem: string };

const look = readFileSync(join(import.meta.dirname, 'look.typ'), 'utf8');
const fileAt = createRequire(import.meta.url).resolve;
const templates = new Map<string, string>();
// Nothing is read from the folder: the templates, the fonts and the data all come as bytes.
const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: documentFonts() }] });

work(answer);

function answer({ template, data, made }: PdfOrder): PdfAnswer {
  try {
    const document = { mainFileContent: sourceOf(template), inputs: { data } };
    const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: made });
    return { pdf: new Uint8Array(pdf) };
  } catch (error) {
    return { problem: problemOf(error) };
  } finally {
    compiler.evictCache(2);
  }
}

function sourceOf(template: PaperData['template']): string {
  const source = templates.get(template) ?? look + readFileSync(fileAt(template), 'utf8');
  templates.set(template, source);
  return source;
}

/** Typst's own diagnostics are no Error: its first lines say where and what. */
function problemOf(error: unknown): string {
  if (error instanceof Error) return error.message || String((error as { readonly code?: string }).code);
  return JSON.stringify((error as Partial<NodeError>).shortDiagnostics ?? String(error)).slice(0, 2000);
}
