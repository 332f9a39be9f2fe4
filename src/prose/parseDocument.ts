/**
 * Parses a document: TeX between `$` and references in braces first, then Markdown. Markdown is limited to paragraphs,
 * emphasis, lists, links, code and headings of the third level; HTML is text.
 */
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Document, Inline, InlineChoice, Link } from './document';
import { ProseError, type ProseProblem } from './segments';
import { fail, type Source, sourceOf } from './source';
import { type Piece, pieceCharacters, pieceNumber, type Split, splitDocument, withoutStandIns } from './splitDocument';
import { urlOf } from './urlOf';

/** The length that a document may have: for some texts, the time that Markdown takes grows with its square. */
export const longestDocument = 10_000;

/** Constructs that are ordinary characters here: HTML, definitions, entities, code by indentation, underlined headings. */
const disabled = ['htmlFlow', 'htmlText', 'definition', 'characterReference', 'codeIndented', 'setextUnderline'];

/** A line that begins more lists and quotations than may be nested. */
const manyMarkers = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])[ \t]*){7}/m;

/** `firstLine` is the number of the text's first line in its file, for the places of errors. Throws a ProseError. */
export function parseDocument(text: string, firstLine = 1): Document {
  const source = sourceOf(withoutStandIns(text), firstLine);
  if (text.length > longestDocument) fail('tooLong', source, 0);
  const split = splitDocument(source);
  const nested = manyMarkers.exec(split.markdown);
  if (nested) fail('tooDeep', source, split.sourceOffset(nested.index));
  const { children } = fromMarkdown(split.markdown, { extensions: [{ disable: { null: disabled } }] });
  return { blocks: new Converter(source, split).blocksOf(children, 0) };
}

/** A sentence or two without paragraphs, lists and headings, such as a title or an option. */
export function parseInlines(text: string, firstLine = 1): readonly Inline[] {
  const { blocks } = parseDocument(text, firstLine);
  const [first] = blocks;
  if (!first) return [];
  if (blocks.length > 1 || first.type !== 'paragraph') fail('unsupported', sourceOf(text, firstLine), 0);
  return first.inlines;
}

type MarkdownBlock = RootContent | BlockContent | DefinitionContent;

/** Markdown's text, with the pieces in it as single items; the markers of choices are not nested yet. */
type Flat = Inline | Extract<Piece, { readonly type: 'open' | 'next' | 'close' }>;

const deepestList = 6;

class Converter {
  constructor(
    private readonly source: Source,
    private readonly split: Split,
  ) {}

  blocksOf(nodes: readonly MarkdownBlock[], depth: number): readonly Block[] {
    return nodes.map((node) => this.blockOf(node, depth));
  }

  private blockOf(node: MarkdownBlock, depth: number): Block {
    switch (node.type) {
      case 'paragraph': {
        const formula = this.onlyFormula(node.children);
        return formula ?? { type: 'paragraph', inlines: this.inlinesOf(node.children) };
      }
      case 'heading':
        if (node.depth !== 3) this.fail('unsupported', node);
        return { type: 'heading', inlines: this.inlinesOf(node.children) };
      case 'list':
        if (depth === deepestList) this.fail('tooDeep', node);
        return {
          type: 'list',
          ...(node.ordered && { start: node.start ?? 1 }),
          items: node.children.map((item) => this.blocksOf(item.children, depth + 1)),
        };
      case 'code':
        return { type: 'codeBlock', code: this.restored(node.value) };
      default:
        this.fail('unsupported', node);
    }
  }

  /** A paragraph that is one displayed formula. */
  private onlyFormula(nodes: readonly PhrasingContent[]): Block | undefined {
    const [only, ...more] = nodes;
    if (only?.type !== 'text' || more.length > 0) return undefined;
    const [before, character = '', after, ...others] = only.value.split(pieceCharacters);
    const piece = before === '' && after === '' && others.length === 0 ? this.pieceOf(character) : undefined;
    return piece?.type === 'tex' && piece.isDisplayed ? { type: 'displayedTex', tex: piece.tex } : undefined;
  }

  private inlinesOf(nodes: readonly PhrasingContent[]): readonly Inline[] {
    return this.nested(nodes.flatMap((node) => this.flatOf(node)));
  }

  private flatOf(node: PhrasingContent): readonly Flat[] {
    switch (node.type) {
      case 'text':
        return this.textOf(node.value);
      case 'emphasis':
      case 'strong':
        return [{ type: node.type, inlines: this.inlinesOf(node.children) }];
      case 'inlineCode':
        return [{ type: 'code', code: this.restored(node.value) }];
      case 'break':
        return [{ type: 'lineBreak' }];
      case 'link': {
        const to = linkTarget(this.restored(node.url));
        if (!to) this.fail('unknownLink', node);
        return [{ type: 'link', to, inlines: this.inlinesOf(node.children) }];
      }
      default:
        this.fail('unsupported', node);
    }
  }

  private textOf(text: string): readonly Flat[] {
    return text.split(pieceCharacters).flatMap((part, index): readonly Flat[] => {
      if (index % 2 === 0) return part === '' ? [] : [{ type: 'text', text: part }];
      const piece = this.pieceOf(part);
      if (!piece) return [];
      if (piece.type !== 'tex') return [piece];
      return [{ type: 'tex', tex: piece.isDisplayed ? `\\displaystyle ${piece.tex}` : piece.tex }];
    });
  }

  /** Choices with their wordings; one that begins and ends in different parts of the Markdown is an error. */
  private nested(flat: readonly Flat[]): readonly Inline[] {
    const root: Inline[] = [];
    const open: {
      readonly choice: Pick<InlineChoice, 'type' | 'of'>;
      readonly start: number;
      readonly branches: Inline[][];
    }[] = [];
    for (const item of flat) {
      const inner = open.at(-1);
      if (item.type === 'open') {
        open.push({ choice: item.choice, start: item.start, branches: [[]] });
      } else if (item.type === 'next' || item.type === 'close') {
        if (!inner) fail('brokenChoice', this.source, item.start);
        if (item.type === 'next') inner.branches.push([]);
        else {
          open.pop();
          const { choice, branches } = inner;
          (open.at(-1)?.branches.at(-1) ?? root).push({ ...choice, branches });
        }
      } else (inner?.branches.at(-1) ?? root).push(item);
    }
    const [unclosed] = open;
    if (unclosed) fail('brokenChoice', this.source, unclosed.start);
    return root;
  }

  private pieceOf(character: string): Piece | undefined {
    return this.split.pieces[pieceNumber(character)];
  }

  /** Code and addresses as they were written. */
  private restored(text: string): string {
    return text
      .split(pieceCharacters)
      .map((part, index) => {
        const piece = index % 2 === 0 ? undefined : this.pieceOf(part);
        return piece ? this.source.text.slice(piece.start, piece.end) : part;
      })
      .join('');
  }

  private fail(problem: ProseProblem, { position }: MarkdownBlock | PhrasingContent): never {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0].map(this.split.sourceOffset);
    throw new ProseError(problem, this.source.text.slice(start, end), this.source.placeAt(start ?? 0));
  }
}

/** Only addresses within the app, and of pages outside it. */
function linkTarget(url: string): Link['to'] | undefined {
  if (url.startsWith('#')) return { hash: url.slice(1) };
  const page = urlOf(url);
  return page?.protocol === 'https:' || page?.protocol === 'http:' ? { address: page.href } : undefined;
}
