/** Spares pages without script the data that Kit would write for one: a third of what they cost to make (docs/decisions/0093). */
import type { Plugin } from 'vite';

const file = /@sveltejs\/kit\/src\/runtime\/server\/page\/index\.js$/;
const written = 'if (node) {\n\t\t\t\t\t\tdata_serializer.add_node(i, server_data);';

/** Kit writes the data only of pages that send script. Fails the build where Kit's text is not what it was. */
export function plainPages(): Plugin {
  return {
    name: 'plain-pages',
    transform(code, id) {
      return file.test(id.split('?')[0]!) ? { code: withoutData(code), map: null } : undefined;
    },
  };
}

/** Kit's text with that condition; throws where the text is not known. */
export function withoutData(code: string): string {
  if (code.split(written).length !== 2)
    throw new Error('Kit writes the data of a page elsewhere now: look at bin/plain-pages.ts.');
  return code.replace(written, written.replace('if (node)', 'if (node && csr)'));
}
