/** Documents as PDF: one at a time in a thread of its own, the last ones kept, and no more waiting than can be served. */
import { createHash } from 'node:crypto';
import { workThread, ThreadEnded } from '../in-thread.ts';
import { log } from '../log.ts';
import type { PaperData } from './paper.ts';
import type { PdfAnswer, PdfOrder } from './pdf.thread.ts';

/** Why there is no PDF: too many are waiting, or this machine has no compiler for it. */
export type NoPdf = 'busy' | 'no-compiler';

/** What is kept, in bytes, and how many may wait at once. A diagnosis weighs 0.1 to 0.5 MB and takes 40 ms of processor, or some 200 with two maps. */
const keptBytes = 24_000_000;
const mostWaiting = 12;
/** The thread holds some 100 MB: it ends when nobody has asked for this long. */
const idleMilliseconds = 60_000;
const slowestMilliseconds = 30_000;

const typesetter = workThread<PdfOrder, PdfAnswer>('#platform/server/paper/pdf.thread.ts', {
  idle: idleMilliseconds,
  slowest: slowestMilliseconds,
});

const kept = new Map<string, Uint8Array>();
const waiting = new Map<string, Promise<Uint8Array | NoPdf>>();

/**
 * The PDF of this data, always the same bytes for the same data. Those who ask for the same at once share one. A template that Typst
 * refuses is a fault of ours and throws.
 */
export async function pdfOf(data: PaperData): Promise<Uint8Array | NoPdf> {
  const text = JSON.stringify(data);
  const key = createHash('sha256').update(text).digest('base64');
  const ready = kept.get(key);
  if (ready) return keep(key, ready);
  const underWay = waiting.get(key);
  if (underWay) return underWay;
  if (waiting.size >= mostWaiting) return 'busy';
  const made = set({ template: data.template, data: text, made: madeOn(data) }).finally(() => waiting.delete(key));
  waiting.set(key, made);
  const pdf = await made;
  return typeof pdf === 'string' ? pdf : keep(key, pdf);
}

/** Ends the thread now. Tests and shutdown need not wait for it to idle. */
export const closePdf = (): Promise<void> => typesetter.close();

/** The newest at the end; the oldest go when they weigh too much together. */
function keep(key: string, pdf: Uint8Array): Uint8Array {
  kept.delete(key);
  kept.set(key, pdf);
  let bytes = [...kept.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  for (const [oldest, { byteLength }] of kept) {
    if (bytes <= keptBytes || oldest === key) break;
    kept.delete(oldest);
    bytes -= byteLength;
  }
  return pdf;
}

/** Midnight (UTC) of the document's date, in seconds. */
const madeOn = ({ date }: PaperData) => Date.UTC(date.year, date.month - 1, date.day) / 1000;

/** One that does not answer is given up; whoever waits is told to try again. */
async function set(order: PdfOrder): Promise<Uint8Array | NoPdf> {
  const answer = await typesetter.ask(order).catch(whyNone);
  if (typeof answer === 'string') return answer;
  if ('problem' in answer) throw new Error(`Typst refused a document: ${answer.problem}`);
  return answer.pdf;
}

function whyNone(error: unknown): NoPdf {
  log.error({ err: error }, 'no PDF');
  return error instanceof ThreadEnded ? 'busy' : 'no-compiler';
}
