/** Every text that the source of the catalogue contains, found in its syntax tree, so that no branch is missed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { parseProse, type Segment } from '../../src/prose';

export interface CatalogueText {
  /** `src/text/en/loss.ts:12` */
  readonly place: string;
  readonly text: string;
  /** What a template fills in, as the source has it. */
  readonly filledWith?: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Stands for what a template fills in. */
const filled = '0';

/** The core's words, and those of views and features. */
const catalogue = /^src\/(?:text|(?:views|features)\/[^/]+\/words)\/en[./]/;

export function isInCatalogue(place: string): boolean {
  return catalogue.test(place);
}

/** Each text as its source has it, with its references. */
export function catalogueSources(): readonly CatalogueText[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => join('src', name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && isInCatalogue(name))
    .flatMap((name) => textsIn(name, readFileSync(name, 'utf8')));
}

export function catalogueTexts(): readonly CatalogueText[] {
  return catalogueSources().flatMap(({ place, text }) => wordingsOf(text).map((wording) => ({ place, text: wording })));
}

/** What a text says, with something in the place of its references: once for each wording of its choices. */
export function wordingsOf(text: string): readonly string[] {
  const segments = parseProse(text);
  const most = Math.max(
    1,
    ...segments.map((segment) => ('branches' in segment ? Math.max(2, segment.branches.length) : 1)),
  );
  return Array.from({ length: most }, (_, wording) => worded(segments, wording));
}

function worded(segments: readonly Segment[], wording: number): string {
  return segments
    .map((segment) => {
      if (segment.type === 'text') return segment.text;
      return 'branches' in segment ? worded(segment.branches[wording] ?? [], wording) : filled;
    })
    .join('');
}

/** String literals and templates of a file; not the names of imports and types, nor keys. */
export function textsIn(path: string, source: string): readonly CatalogueText[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const texts: CatalogueText[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (isFields(node)) {
      const text = textOf(node);
      const place = `${path}:${lineAt(source, node.start)}`;
      if (text !== undefined) texts.push({ place, text, ...filledWith(node, source) });
      for (const child of childrenOf(node)) visit(child);
    }
  };
  visit(program.body);
  return texts;
}

function isFields(node: unknown): node is Fields {
  return typeof node === 'object' && node !== null;
}

function textOf({ type, value, quasis }: Fields): string | undefined {
  if (type === 'Literal' && typeof value === 'string') return value;
  if (type !== 'TemplateLiteral' || !Array.isArray(quasis)) return undefined;
  return (quasis as readonly { readonly value: { readonly cooked: string } }[])
    .map((quasi) => quasi.value.cooked)
    .join(filled);
}

function filledWith({ expressions }: Fields, source: string): Pick<CatalogueText, 'filledWith'> {
  if (!Array.isArray(expressions)) return {};
  const all = expressions as readonly Readonly<Record<'start' | 'end', number>>[];
  return { filledWith: all.map(({ start, end }) => source.slice(start, end)) };
}

function childrenOf(node: Fields): readonly unknown[] {
  const type = String(node.type);
  if (type === 'ImportDeclaration') return [];
  if (type === 'TSAsExpression' || type === 'TSSatisfiesExpression') return [node.expression];
  if (type.startsWith('TS')) return [];
  if (type === 'Property') return [node.value];
  return Object.values(node);
}

function lineAt(source: string, offset: unknown): number {
  return source.slice(0, Number(offset)).split('\n').length;
}
