/** What is ticked of the places where one works, as it is with script: the comuna of the seat ticks itself. */
import type { Attachment } from 'svelte/attachments';

export interface Ticked {
  readonly worksIn: readonly string[];
  readonly worksInComunas: readonly string[];
}

/** Tells what is ticked after each change; where the scope is one comuna and no other was said, that of the seat is, and goes along with it. */
export const followSeat =
  (tell: (now: Ticked) => void): Attachment<HTMLFieldSetElement> =>
  (places) => {
    const form = places.form!;
    const { scope, comuna } = typedIn(form);
    let offered = scope === 'communal' ? comuna : '';
    function offer(comuna: string) {
      for (const [code, checked] of [
        [offered, false],
        [comuna, true],
      ] as const) {
        const box = places.querySelector<HTMLInputElement>(`[name=worksInComunas][value="${code}"]`);
        if (box) box.checked = checked;
      }
      offered = comuna;
    }
    function look({ target }: Event) {
      const isOfSeat = target instanceof Element && ['scope', 'comuna'].includes(target.getAttribute('name') ?? '');
      const { scope, comuna, ...ticked } = typedIn(form);
      const saysOther = [...ticked.worksIn, ...ticked.worksInComunas].some((code) => code !== offered);
      if (isOfSeat && !saysOther) offer(scope === 'communal' ? comuna : '');
      tell(typedIn(form));
    }
    form.addEventListener('change', look);
    return () => form.removeEventListener('change', look);
  };

function typedIn(form: HTMLFormElement) {
  const typed = new FormData(form);
  const all = (name: string) => typed.getAll(name).map(String);
  return {
    scope: all('scope')[0],
    comuna: all('comuna')[0] ?? '',
    worksIn: all('worksIn'),
    worksInComunas: all('worksInComunas'),
  };
}
