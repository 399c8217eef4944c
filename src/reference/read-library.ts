import { join } from 'node:path'
import ts from 'typescript'
import { readDocs, type Docs } from './docs-of-symbol.ts'

/** A function of the library, or one of an object of functions such as `logisticRegression`. */
export interface Callable {
  name: string
  /** Its declaration without the body, one an overload. */
  signature: string
  docs: Docs
}

/** What `shortlist/ml` exports under one name. */
export interface Export {
  name: string
  kind: 'function' | 'object' | 'type'
  docs: Docs
  /** The functions behind the name; none for a type. */
  callables: Callable[]
  /** The source of a type. */
  source?: string
}

/** One folder of the library. */
export interface LibraryFolder {
  name: string
  exports: Export[]
}

const ROOT = join(process.cwd(), 'src/ml')

/** Every export of the library by folder, as the compiler sees it. */
export function readLibrary(): LibraryFolder[] {
  const index = join(ROOT, 'index.ts')
  const program = ts.createProgram([index], {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  const folders = program
    .getSourceFile(index)!
    .statements.filter(ts.isExportDeclaration)
    .map((statement) => checker.getSymbolAtLocation(statement.moduleSpecifier!)!)
  return folders.map((folder) => ({
    name: folder.declarations![0].getSourceFile().fileName.split('/').at(-2)!,
    exports: checker
      .getExportsOfModule(folder)
      .map((symbol) => describe(symbol, checker))
      .sort((one, other) => one.name.localeCompare(other.name, 'en')),
  }))
}

function describe(exported: ts.Symbol, checker: ts.TypeChecker): Export {
  const { name } = exported
  const symbol = target(exported, checker)
  const docs = readDocs(symbol, checker)
  const [declaration] = symbol.declarations!
  if (ts.isFunctionDeclaration(declaration)) {
    return { name, kind: 'function', docs, callables: [callable(symbol, checker)] }
  }
  if (ts.isSourceFile(declaration)) {
    const members = checker
      .getExportsOfModule(symbol)
      .map((member) => implementation(target(member, checker), checker))
      .filter((member) => member !== undefined)
    return { name, kind: 'object', docs, callables: members }
  }
  if (ts.isVariableDeclaration(declaration)) {
    const members = checker
      .getTypeOfSymbol(symbol)
      .getProperties()
      .map((member) => implementation(member, checker))
      .filter((member) => member !== undefined)
    return { name, kind: 'object', docs, callables: members }
  }
  return { name, kind: 'type', docs, callables: [], source: declaration.getText() }
}

const target = (symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

/** The function that stands behind a member: `fit` in `{ fit, predict }`. */
function implementation(member: ts.Symbol, checker: ts.TypeChecker): Callable | undefined {
  const [declaration] = member.declarations ?? []
  const symbol =
    declaration && ts.isShorthandPropertyAssignment(declaration)
      ? target(checker.getShorthandAssignmentValueSymbol(declaration)!, checker)
      : member
  const [type] = checker.getTypeOfSymbol(symbol).getCallSignatures()
  if (!type) return undefined
  return { ...callable(symbol, checker), name: member.name }
}

const printer = ts.createPrinter({ removeComments: true })

function callable(symbol: ts.Symbol, checker: ts.TypeChecker): Callable {
  const declarations = symbol.declarations!
  const overloads = declarations.filter(ts.isFunctionDeclaration)
  const shown = overloads.length > 1 ? overloads.filter(({ body }) => !body) : overloads
  const signature =
    shown.length > 0
      ? shown.map(withoutBody).join('\n')
      : `${symbol.name}${checker.typeToString(checker.getTypeOfSymbol(symbol), undefined, ts.TypeFormatFlags.NoTruncation)}`
  return { name: symbol.name, signature, docs: readDocs(symbol, checker) }
}

function withoutBody(declaration: ts.FunctionDeclaration): string {
  const { name, typeParameters, parameters, type } = declaration
  const bare = ts.factory.createFunctionDeclaration(
    undefined,
    undefined,
    name,
    typeParameters,
    parameters.map((one) =>
      ts.factory.updateParameterDeclaration(
        one,
        one.modifiers,
        one.dotDotDotToken,
        ts.isIdentifier(one.name) ? one.name : 'options',
        one.questionToken ??
          (one.initializer ? ts.factory.createToken(ts.SyntaxKind.QuestionToken) : undefined),
        one.type,
        undefined,
      ),
    ),
    type,
    undefined,
  )
  return printer
    .printNode(ts.EmitHint.Unspecified, bare, declaration.getSourceFile())
    .replace(/^function /, '')
    .replace(/;$/gm, '')
    .replaceAll('    ', '  ')
}
