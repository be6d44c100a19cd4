/** Who writes in stories: whoever registered an organisation, without an account. */
import type { Writer } from '../writing.ts';

export const theRegistrant: Writer = { door: 'registration', person: null };
