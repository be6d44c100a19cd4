/** Sets documents as PDF/UA-1 in a thread of its own: Typst is native and synchronous. */
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { work } from '#platform/server/thread-work.ts';
import { documentFonts } from './fonts.ts';
import type { PdfData } from './pdf-data.ts';

export interface PdfOrder {
  readonly kind: PdfData['kind'];
  /** The data of its template, as JSON. */
  readonly data: string;
  /** Seconds since 1970: the only time inside, so that the same order gives the same bytes. */
  readonly made: number;
}

export type PdfAnswer = { readonly pdf: Uint8Array } | { readonly problem: string };

const typst = (name: string) => readFileSync(join(import.meta.dirname, `${name}.typ`), 'utf8');
const look = typst('look');
const templates = { diagnosis: look + typst('diagnosis'), sheet: look + typst('sheet') };
// Nothing is read from the folder: the templates, the fonts and the data all come as bytes.
const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: documentFonts() }] });

work(answer);

function answer({ kind, data, made }: PdfOrder): PdfAnswer {
  try {
    const document = { mainFileContent: templates[kind], inputs: { data } };
    const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: made });
    return { pdf: new Uint8Array(pdf) };
  } catch (error) {
    return { problem: problemOf(error) };
  } finally {
    compiler.evictCache(2);
  }
}

/** Typst's own diagnostics are no Error: its first lines say where and what. */
function problemOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  return JSON.stringify((error as Partial<NodeError>).shortDiagnostics ?? String(error)).slice(0, 2000);
}
