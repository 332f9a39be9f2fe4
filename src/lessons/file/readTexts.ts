/** Texts of a lesson's file: read from YAML with their place; prose and expressions are parsed. */
import { type Document, ProseError, parseCalculation, parseDocument, sourceOf } from '../../prose';
import { messages } from '../../text';
import type { LessonExpression, LessonProse, LessonText, Reply } from '../lesson';
import type { SlipName } from '../slipNames';
import type { ReportProblem } from './lessonProblem';
import type { Path, YamlBlock } from './yamlBlock';

/** Reads what is at a path of a block that the schema has found right. */
export interface TextReader {
  readonly block: YamlBlock;
  readonly prose: (path: Path) => LessonProse;
  readonly expression: (path: Path) => LessonExpression;
  /** A text alone, or an object with `reply` and `run`. */
  readonly reply: (path: Path) => Reply;
  /** `reply` and `run` among other keys. */
  readonly replyWithin: (path: Path) => Reply;
}

export function textReader(block: YamlBlock, report: ReportProblem): TextReader {
  const has = (path: Path): boolean => valueAt(block.value, path) !== undefined;
  const prose = (path: Path): LessonProse => readProse(block.textAt(path), report);
  const replyWithin = (path: Path): Reply => ({
    text: prose([...path, 'reply']),
    ...(has([...path, 'run']) && { run: block.textAt([...path, 'run']) }),
    ...(has([...path, 'slip']) && { slip: valueAt(block.value, [...path, 'slip']) as SlipName }),
  });
  return {
    block,
    prose,
    expression: (path) => readExpression(block.textAt(path), report),
    reply: (path) => (typeof valueAt(block.value, path) === 'string' ? { text: prose(path) } : replyWithin(path)),
    replyWithin,
  };
}

/** A text that cannot be read is reported, and empty. */
export function readProse(text: LessonText, report: ReportProblem): LessonProse {
  const document = reported(() => parseDocument(text.text), text, report);
  return { ...text, document: document ?? noDocument };
}

const noDocument: Document = { blocks: [] };

/** The expression after its `=`. */
export function readExpression({ text, line, column }: LessonText, report: ReportProblem): LessonExpression {
  const rest = text.replace(/^=?\s*/, '');
  const place = { text: rest.trimEnd(), line, column: column + text.length - rest.length };
  const calculation = reported(() => parseCalculation(sourceOf(place.text), 0, place.text.length), place, report);
  return { ...place, calculation: calculation ?? { node: 'number', value: Number.NaN } };
}

/** A place in a text as a place in its file. */
export function placeWithin(
  { line, column }: LessonText,
  place: { readonly line: number; readonly column: number },
): { readonly line: number; readonly column: number } {
  return { line: line + place.line - 1, column: column + place.column - 1 };
}

/** Undefined, with the problem reported, if it cannot be read. */
function reported<Read>(read: () => Read, text: LessonText, report: ReportProblem): Read | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ProseError)) throw error;
    report({ ...placeWithin(text, error.place), message: messages.prose.problem(error) });
    return undefined;
  }
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[key] : undefined,
    value,
  );
}
