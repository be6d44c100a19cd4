/** A list of another module found by a sentence: its page, its file, what the search over everything finds of it, and what the open API gives of it. */
export { givenOfList, type ListAsked, type ListGiven } from './api-list.server.ts';
export type { SentenceList } from './by-sentence.server.ts';
export { sentenceFindings } from './findings.server.ts';
