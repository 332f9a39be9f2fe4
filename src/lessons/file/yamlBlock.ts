/** A piece of YAML in a lesson's file: its value, and the place in the file of each of its keys. */
import { isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from 'yaml';
import { messages, shortened } from '../../text';
import type { LessonText } from '../lesson';
import type { ReportProblem } from './lessonProblem';

export type Path = readonly (string | number)[];

export interface YamlBlock {
  readonly value: unknown;
  /** Where the value at a path starts, or the nearest one around it. */
  readonly placeOf: (path: Path) => { readonly line: number; readonly column: number };
  /** The text at a path, which must be a string, with the place of its first character. */
  readonly textAt: (path: Path) => LessonText;
  /** The texts of a list; empty for anything else. */
  readonly listAt: (path: Path) => readonly LessonText[];
}

/** Characters of what is wrong; it may quote all of the text. */
const mostQuoted = 200;

/** Undefined, with everything reported, if it is not YAML. */
export function readYaml({ text, line }: LessonText, report: ReportProblem): YamlBlock | undefined {
  if (depthOf(text) > deepest) {
    report({ line, column: 1, message: messages.lessonFile.yaml(messages.lessonFile.nested) });
    return undefined;
  }
  const counter = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: counter, prettyErrors: false, version: '1.2' });
  const placeAt = (offset: number): { line: number; column: number } => {
    const { line: own, col } = counter.linePos(offset);
    return { line: line + Math.max(own, 1) - 1, column: Math.max(col, 1) };
  };
  for (const { message, pos } of yaml.errors) {
    report({
      ...placeAt(pos[0]),
      message: messages.lessonFile.yaml(shortened(message.replace(/\.$/, ''), mostQuoted)),
    });
  }
  if (yaml.errors.length > 0) return undefined;

  const nodeAt = (path: Path): Node | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const node = yaml.getIn(path.slice(0, length), true) as Node | null | undefined;
      if (node?.range) return node;
    }
    return undefined;
  };
  const textAt = (path: Path): LessonText => {
    const node = nodeAt(path);
    return { text: isScalar(node) ? String(node.value) : '', ...placeAt(firstCharacter(text, node)) };
  };
  return {
    value: plainValue(yaml, (reason) => report({ line, column: 1, message: messages.lessonFile.yaml(reason) })),
    placeOf: (path) => placeAt(nodeAt(path)?.range?.[0] ?? 0),
    textAt,
    listAt: (path) => {
      const node = nodeAt(path);
      return isSeq(node) ? node.items.map((_, index) => textAt([...path, index])) : [];
    },
  };
}

/** Lists and objects within others; a scenario in a lesson has five. */
const deepest = 100;

/** Brackets within others that are open at once, whether they are YAML's or stand in a text: the reader of YAML takes long for thousands. */
function depthOf(text: string): number {
  let [depth, most] = [0, 0];
  for (const sign of text) {
    if ('[{'.includes(sign)) most = Math.max(most, ++depth);
    else if (']}'.includes(sign)) depth--;
  }
  return most;
}

/** Aliases are refused: a few lines of them can stand for any amount of text. */
function plainValue(yaml: ReturnType<typeof parseDocument>, fail: (reason: string) => void): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 0 });
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** After a quotation mark, or in a block on the next line after its indentation. */
function firstCharacter(source: string, node: Node | undefined): number {
  const start = node?.range?.[0] ?? 0;
  const type = isScalar(node) ? (node as Scalar).type : undefined;
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') return start + 1;
  if (type !== 'BLOCK_LITERAL' && type !== 'BLOCK_FOLDED') return start;
  const rest = /[^\n]*\n\s*/.exec(source.slice(start))?.[0] ?? '';
  return start + rest.length;
}
