/** What every request carries. */
import type { Actor } from '#platform/actor.ts';
import type { Appearance } from '#platform/appearance.ts';
import type { Locale } from '#platform/words.ts';

declare global {
  namespace App {
    interface Locals {
      /** The signed-in person; null for a visitor. */
      actor: Actor | null;
      locale: Locale;
      /** The address as the person sees it without its locale: '/articuladores'. */
      path: string;
      appearance: Appearance;
      requestId: string;
      /** What the page answers with when it is shown although something asked for is not there: 404, 400. */
      status?: number;
      /** What somebody wrote in the form that is being answered, until it is taken. */
      notTaken?: readonly string[];
    }
    interface PageData {
      /** The one language that a page's contents are written in. */
      only?: Locale;
    }
    interface Error {
      message: string;
      requestId?: string;
      /** Where to go instead of what was withdrawn. */
      onward?: { path: string; label: string };
      /** In words, why there is nothing here. */
      why?: string;
      /** What was written in the form that led here, and not taken. */
      notTaken?: readonly string[];
    }
  }
}
export {};
