/** How the doors of a diagnosis answer an address that is wrong. */
import { error, redirect } from '@sveltejs/kit';
import { openDiagnosis, type Asking, type WrongAddress } from '#diagnosis/paper/open.server.ts';
import { db } from '#platform/server/db.ts';

/** What the address leads to; what is wrong with it is an error page in words. */
export function rightAddress<T extends object>(opened: T | WrongAddress): T {
  if ('wrong' in opened) error(opened.wrong.status, opened.wrong.words);
  return opened;
}

/** A diagnosis for one of its files: who reads is led from a wrong address to the page that says in words what is wrong; a program is told where it asked. */
export async function openForFile(asking: Asking & { readonly request: Request }) {
  const opened = await openDiagnosis(db, asking);
  const { pathname, search } = asking.url;
  if ('wrong' in opened && asking.request.headers.get('accept')?.includes('text/html'))
    redirect(303, pathname.slice(0, pathname.lastIndexOf('/')) + search);
  return rightAddress(opened);
}
