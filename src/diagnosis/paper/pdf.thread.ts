/** Sets diagnoses as PDF/UA-1 in a thread of its own: Typst is native and synchronous. */
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { work } from '#platform/server/thread-work.ts';
import { documentFonts } from './fonts.ts';

export interface PdfOrder {
  /** The data of diagnosis.typ, as JSON. */
  readonly data: string;
  /** Seconds since 1970: the only time inside, so that the same order gives the same bytes. */
  readonly made: number;
}

export type PdfAnswer = { readonly pdf: Uint8Array } | { readonly problem: string };

const template = readFileSync(join(import.meta.dirname, 'template.typ'), 'utf8');
// Nothing is read from the folder: the template, the fonts and the data all come as bytes.
const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: documentFonts() }] });

work(answer);

function answer({ data, made }: PdfOrder): PdfAnswer {
  try {
    const document = { mainFileContent: template, inputs: { data } };
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
