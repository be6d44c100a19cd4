/** A stored file, served so that nothing in it can act in our name. */
import { Readable } from 'node:stream';
import { db } from '#platform/server/db.ts';
import { openFile, type StoredFile } from '#platform/server/files.ts';
import { noFile } from '../../../answer.ts';
import { isPublishedFile } from '../../gone.ts';
import type { RequestHandler } from './$types';

const shownInPlace = /^(image\/(?!svg)|application\/pdf$|text\/plain$|audio\/|video\/)/;

export const GET: RequestHandler = async ({ params, locals, request }) => {
  const isPublished = await isPublishedFile(db, locals, params.id);
  const found = (await openFile(db, locals.actor, params.id, isPublished)) ?? noFile(locals.locale);
  const headers = headersOf(found.file);
  if (request.headers.get('if-none-match') === headers['etag']) {
    found.stream.destroy();
    return new Response(null, { status: 304, headers });
  }
  return new Response(Readable.toWeb(found.stream) as ReadableStream, { headers });
};

function headersOf({ name, mediaType, bytes, sha256, public: isPublic }: StoredFile): Record<string, string> {
  const place = shownInPlace.test(mediaType) ? 'inline' : 'attachment';
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'content-length': String(bytes),
    'content-disposition': `${place}; filename="${plain}"; filename*=UTF-8''${full}`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cross-origin-resource-policy': isPublic ? 'cross-origin' : 'same-origin',
    'cache-control': isPublic ? 'public, no-cache' : 'private, no-store', // one withdrawn is gone from caches too: they ask each time
    'x-content-type-options': 'nosniff',
    etag: `"${sha256.slice(0, 32)}"`,
  };
}
