/** Texts of a lesson's file: read from YAML with their place, and checked as prose. */
import { ProseError, parseProse } from '../../prose';
import { messages } from '../../text';
import type { LessonExpression, LessonText, Reply } from '../lesson';
import type { ReportProblem } from './lessonProblem';
import type { Path, YamlBlock } from './yamlBlock';

/** Reads what is at a path of a block that the schema has found right. */
export interface TextReader {
  readonly block: YamlBlock;
  /** Prose: checked. */
  readonly prose: (path: Path) => LessonText;
  readonly expression: (path: Path) => LessonExpression;
  /** A text alone, or an object with `reply` and `run`. */
  readonly reply: (path: Path) => Reply;
  /** `reply` and `run` among other keys. */
  readonly replyWithin: (path: Path) => Reply;
}

export function textReader(block: YamlBlock, report: ReportProblem): TextReader {
  const has = (path: Path): boolean => valueAt(block.value, path) !== undefined;
  const prose = (path: Path): LessonText => checkedProse(block.textAt(path), report);
  const replyWithin = (path: Path): Reply => ({
    text: prose([...path, 'reply']),
    ...(has([...path, 'run']) && { run: block.textAt([...path, 'run']) }),
  });
  return {
    block,
    prose,
    expression: (path) => withoutSign(block.textAt(path)),
    reply: (path) => (typeof valueAt(block.value, path) === 'string' ? { text: prose(path) } : replyWithin(path)),
    replyWithin,
  };
}

/** Reports what cannot be read in the text, at its place in the file. */
export function checkedProse(text: LessonText, report: ReportProblem): LessonText {
  try {
    parseProse(text.text);
  } catch (error) {
    if (!(error instanceof ProseError)) throw error;
    report({
      ...placeWithin(text, error.place),
      message: messages.lessonFile.unreadableText(error.problem, error.about),
    });
  }
  return text;
}

/** A place in a text as a place in its file. */
export function placeWithin(
  { line, column }: LessonText,
  place: { readonly line: number; readonly column: number },
): { readonly line: number; readonly column: number } {
  return { line: line + place.line - 1, column: column + place.column - 1 };
}

/** The expression after its `=`. */
export function withoutSign({ text, line, column }: LessonText): LessonExpression {
  const rest = text.replace(/^=?\s*/, '');
  return { type: 'expression', text: rest.trimEnd(), line, column: column + text.length - rest.length };
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[key] : undefined,
    value,
  );
}
