/** Sets diagnoses as PDF/UA-1 in a thread of its own: Typst is native and synchronous. Speaks with pdf.server.ts. */
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { documentFonts } from './fonts.ts';

export interface PdfOrder {
  readonly id: number;
  /** The data of diagnosis.typ, as JSON. */
  readonly data: string;
  /** Seconds since 1970: the only time inside, so that the same order gives the same bytes. */
  readonly made: number;
}

export type PdfAnswer =
  { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly problem: string };

const template = readFileSync(join(import.meta.dirname, 'template.typ'), 'utf8');
// Nothing is read from the folder: the template, the fonts and the data all come as bytes.
const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: documentFonts() }] });

parentPort?.on('message', (order: PdfOrder) => parentPort?.postMessage(answer(order)));

function answer({ id, data, made }: PdfOrder): PdfAnswer {
  try {
    const document = { mainFileContent: template, inputs: { data } };
    const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: made });
    return { id, pdf: new Uint8Array(pdf) };
  } catch (error) {
    return { id, problem: problemOf(error) };
  } finally {
    compiler.evictCache(2);
  }
}

/** Typst's own diagnostics are no Error: its first lines say where and what. */
function problemOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  return JSON.stringify((error as Partial<NodeError>).shortDiagnostics ?? String(error)).slice(0, 2000);
}
