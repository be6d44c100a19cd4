/** Finds SQL that reaches across a wall: a table belongs to the module that inserts into it, and only that module names it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

interface Use {
  readonly table: string;
  readonly inserts: boolean;
  readonly module: string;
  readonly at: string;
}

/** A sentence for each use of a table that another module owns, or that two modules write. Tests may look anywhere. */
export function tablesAcrossWalls(src: string, tables: ReadonlySet<string>): string[] {
  const paths = globSync('*/**/*.ts', { cwd: src }).filter((path) => !/\.(test|stage)\.ts$|\/test\//.test(path));
  const uses = paths.sort().flatMap((path) => usesIn(path, readFileSync(join(src, path), 'utf8'), tables));
  return [...Map.groupBy(uses, ({ table }) => table).values()].flatMap((of) => {
    const owners = new Set(of.filter(({ inserts }) => inserts).map(({ module }) => module));
    const owner = owners.size > 0 ? [...owners].join(' and ') : of[0]!.module;
    return of
      .filter(({ module }) => module !== owner)
      .map(({ at, table }) => `${at} names the table ${table} of ${owner}/: ask a query of that module`);
  });
}

/** The tables that the generated types know. */
export function tableNames(generated: string): Set<string> {
  const all = generated.slice(generated.indexOf('export interface DB {'));
  return new Set([...all.matchAll(/^ {2}(\w+): \w+;$/gm)].map(([, name]) => name!));
}

function usesIn(path: string, text: string, tables: ReadonlySet<string>): Use[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const uses: Use[] = [];
  const look = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    for (const { table, inserts } of [...namedInCall(node), ...namedInSql(node, file)])
      if (tables.has(table)) uses.push({ table, inserts, module: path.split('/')[0]!, at: `${path}:${line}` });
    node.forEachChild(look);
  };
  look(file);
  return uses;
}

type Named = Pick<Use, 'table' | 'inserts'>;

const naming = /^(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|using|from|table|\w+Join(Lateral)?)$/;

/** `selectFrom('page as p')`, `innerJoin('file', …)`, `selectFrom(['a', 'b'])`. */
function namedInCall(node: ts.Node): Named[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const method = node.expression.name.text;
  const [first] = node.arguments;
  if (!first || !naming.test(method)) return [];
  return (ts.isArrayLiteralExpression(first) ? [...first.elements] : [first])
    .filter(ts.isStringLiteral)
    .map(({ text }) => ({ table: text.split(' ')[0]!, inserts: method === 'insertInto' }));
}

/** What follows `from`, `join`, `into`, `update`, `table` in a template of SQL. */
function namedInSql(node: ts.Node, file: ts.SourceFile): Named[] {
  if (!ts.isTaggedTemplateExpression(node)) return [];
  const words = node.template.getText(file).matchAll(/\b(from|join|into|update|table)\s+(?:only\s+)?(\w+)/gi);
  return [...words].map(([, verb, table]) => ({ table: table!, inserts: verb!.toLowerCase() === 'into' }));
}
