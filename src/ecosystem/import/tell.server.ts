/** Telling the owners of organisations what a sheet wrote of what they lead or offer: one letter each, in the import's transaction. */
import { addressesOf } from '#people/membership/queries.server.ts';
import type { Db } from '#platform/server/db.ts';
import { mailedAddress } from '#platform/server/mailed-token.ts';
import { queueMail } from '#platform/server/outbox.ts';
import { fieldCalled } from '#registry/sheet/kind.ts';
import { holdNotice, toldOfSheet, writtenThings } from '#registry/import/for-others.server.ts';
import { activeOrganizations } from '#registry/page/public-queries.server.ts';
import { fieldsApart, type ThingAnswers, type ThingRules } from './thing.ts';
import { words } from './words.ts';

const t = words.es.letters;

/** `page`: where an organisation's own are, after its own address. */
interface Telling {
  readonly rules: ThingRules;
  readonly letter: 'initiativesImported';
  readonly page: string;
}

export async function tellThings(tx: Db, batch: string, { rules, letter, page }: Telling): Promise<void> {
  const rows = await writtenThings(tx, batch);
  const byOrganization = Map.groupBy(rows, ({ answers }) => String((answers as ThingAnswers)[rules.of]));
  const named = await activeOrganizations(tx, [...byOrganization.keys()]);
  for (const [id, theirs] of byOrganization) {
    const { name, slug } = named.get(id) ?? { name: '', slug: '' };
    const said = theirs.slice(0, mostTold).map((row) => toldOfRow(rules, row));
    const more = theirs.length > mostTold ? ['…'] : [];
    for (const to of slug ? await addressesOf(tx, id) : []) {
      const { token: _, ...held } = await holdNotice(tx, batch, { id, to });
      const mail = t[letter](
        name,
        [...said, ...more].join('\n'),
        mailedAddress(`/mi-organizacion/${slug}/${page}`, 'es'),
      );
      await queueMail(tx, { to, locale: 'es', kind: `ecosystem.${letter}`, ...held, ...mail });
    }
  }
}

/** More than these are for the page. */
const mostTold = 30;

type Row = Awaited<ReturnType<typeof writtenThings>>[number];

/** «– Relevo entre vecinas:» and a line for each field that changed; of a new one, that it is. */
function toldOfRow(rules: ThingRules, { before, answers, label }: Row): string {
  const is = answers as ThingAnswers;
  if (!before) return t.made(label, rules.kind.text('state', is['state'], 'es'));
  const was = before as ThingAnswers;
  const lines = fieldsApart(rules, was, is).map((field) => {
    const [from, to] = [was, is].map((one) => rules.kind.text(field, one[field], 'es').slice(0, 300));
    return t.line(fieldCalled(rules.kind, field, 'es'), from!, to!);
  });
  return [t.changed(label), ...lines].join('\n');
}

/** In the transaction that undoes it: letters that have not left are called off, whoever got one is told. */
export async function tellThingsUndone(tx: Db, batch: string): Promise<void> {
  for (const { dedupeKey, to, name, slug } of await toldOfSheet(tx, batch)) {
    const mail = t.importUndone(name, mailedAddress(`/mi-organizacion/${slug}`, 'es'));
    await queueMail(tx, { to, locale: 'es', kind: 'ecosystem.importUndone', dedupeKey, ...mail });
  }
}
