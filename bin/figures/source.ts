/** One source file as the figures see it: its lines, its named functions, what it exports, its spread literals. */
import ts from 'typescript';

export interface Source {
  readonly path: string;
  readonly lines: number;
  readonly functions: readonly { readonly name: string; readonly lines: number }[];
  readonly types: readonly string[];
  readonly values: readonly string[];
  /** The lines on which a literal is spread. */
  readonly spreads: readonly number[];
}

/** A file is counted with blanks and comments; what is exported here from elsewhere is not counted twice. */
export function readSource(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const nodes = nodesUnder(file);
  const lineOf = (position: number) => file.getLineAndCharacterOfPosition(position).line;
  return {
    path,
    lines: text.trimEnd().split('\n').length,
    functions: nodes.flatMap((node) => {
      const name = functionName(node);
      return name ? [{ name, lines: lineOf(node.end) - lineOf(node.getStart(file)) + 1 }] : [];
    }),
    types: file.statements
      .filter(isExported)
      .filter(isType)
      .map(({ name }) => name.text),
    values: file.statements.filter(isExported).flatMap(valueNames),
    spreads: nodes.filter(isSpreadLiteral).map((node) => lineOf(node.getStart(file)) + 1),
  };
}

function nodesUnder(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  return children.flatMap((child) => [child, ...nodesUnder(child)]);
}

/** Declared with `function`, a method, or an arrow bound to a name. */
function functionName(node: ts.Node): string | undefined {
  if (ts.isFunctionDeclaration(node)) return node.body && node.name?.text;
  if (ts.isMethodDeclaration(node)) return node.name.getText();
  const bound = (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) && node.initializer;
  return bound && (ts.isArrowFunction(bound) || ts.isFunctionExpression(bound)) ? node.name.getText() : undefined;
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && !!ts.getModifiers(statement)?.some(isExportWord);
}

function isExportWord(modifier: ts.Modifier): boolean {
  return modifier.kind === ts.SyntaxKind.ExportKeyword;
}

function isType(statement: ts.Statement): statement is ts.InterfaceDeclaration | ts.TypeAliasDeclaration {
  return ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
}

function valueNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap((one) => namesIn(one.name));
  const named = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return named && statement.name ? [statement.name.text] : [];
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}

function isSpreadLiteral(node: ts.Node): boolean {
  return ts.isSpreadAssignment(node) && ts.isObjectLiteralExpression(node.expression);
}
