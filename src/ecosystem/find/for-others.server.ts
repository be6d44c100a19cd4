/** A list of another module found by a sentence: its page, its file, and what the search over everything finds of it. */
export type { SentenceList } from './by-sentence.server.ts';
export { sentenceFindings } from './findings.server.ts';
