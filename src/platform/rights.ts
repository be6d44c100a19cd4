/** What may be done about files, and who may. */
import { person, reviewers, right } from './right.ts';

export const rights = {
  uploadFile: right('file.upload', person),
  readPrivateFile: right('file.readPrivate', reviewers),
};
