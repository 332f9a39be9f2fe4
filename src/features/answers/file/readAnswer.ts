/** Reads the file of an answer, or says what is wrong with it, and where. */
import * as v from 'valibot';
import { checkShape, headsIn, type LessonProblem, type Path, readYaml } from '../../../lessons/file';
import { type Document, ProseError, parseDocument, parseInlines } from '../../../prose';
import { messages } from '../../../text';
import { type Answer, type AnswerSection, answerGroups, picturedViews } from './answer';

const text = v.pipe(v.string(), v.nonEmpty());
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

const frontMatter = v.strictObject({
  format: v.literal('batch-gradient-answer'),
  version: v.literal(1),
  question: v.pipe(v.string(), v.endsWith('?')),
  asked: v.pipe(v.array(text), v.minLength(2)),
  group: v.picklist(answerGroups),
  link: text,
  derive: v.pipe(v.array(text), v.minLength(1), v.maxLength(3)),
  lesson: v.pipe(v.string(), v.regex(/^[a-z-]+(&scene=\d+)?$/)),
  related: v.pipe(v.array(slug), v.minLength(2), v.maxLength(4)),
  answer: text,
  wrong: v.optional(v.array(v.strictObject({ run: text, says: text })), []),
  ledger: v.optional(v.literal('none')),
  picture: v.optional(v.picklist(picturedViews), 'ledger'),
  numpy: v.optional(text),
  torch: v.optional(text),
  scenario: v.optional(v.record(v.string(), v.unknown())),
});

/** Throws an Error with the file's name and the line of the first problem. */
export function readAnswer(name: string, source: string): Answer {
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source.replaceAll('\r\n', '\n'));
  if (!parts) throw new Error(`${name}: expected front matter between two lines ---`);
  const [, head = '', body = ''] = parts;
  const fail = ({ line, message }: Pick<LessonProblem, 'line' | 'message'>): never => {
    throw new Error(`${name}: line ${line}: ${message}`);
  };
  const firstOfHead = 2;
  const block = readYaml({ text: head, line: firstOfHead, column: 1 }, fail);
  const read = block && checkShape(block, frontMatter, fail);
  if (!block || !read) throw new Error(`${name}: expected an answer`);
  const { format, version, scenario, lesson, ledger, numpy, torch, ...written } = read;
  const parsed = <Part>(parse: () => Part): Part => {
    try {
      return parse();
    } catch (problem) {
      if (!(problem instanceof ProseError)) throw problem;
      return fail({ line: problem.place.line, message: messages.prose.problem(problem) });
    }
  };
  const proseAt = (path: Path): Document => {
    const { text, line } = block.textAt(path);
    return parsed(() => parseDocument(text, line));
  };
  const [lessonName = '', scene = '1'] = lesson.split('&scene=');
  const firstLine = head.split('\n').length + 3;
  return {
    ...written,
    slug: name.replace(/\.md$/, ''),
    link: scenario ? `scenario=${encodeURIComponent(JSON.stringify(scenario))}&${written.link}` : written.link,
    lesson: { name: lessonName, scene: Number(scene) },
    answer: proseAt(['answer']),
    wrong: written.wrong.map(({ run }, index) => ({ run, says: proseAt(['wrong', index, 'says']) })),
    hasLedger: ledger === undefined,
    ...(numpy !== undefined && { numpy: numpy.trimEnd() }),
    ...(torch !== undefined && { torch: torch.trimEnd() }),
    sections: sectionsOf(body).map(
      ({ title, lines, line }): AnswerSection => ({
        ...(title !== undefined && { title: parsed(() => parseInlines(title, firstLine + line)) }),
        body: parsed(() => parseDocument(lines, firstLine + line + (title === undefined ? 0 : 1))),
      }),
    ),
  };
}

interface SectionText {
  readonly title?: string;
  readonly lines: string;
  /** Where its first line is, from 0. */
  readonly line: number;
}

/** Cut at lines that start with `## `, outside of code. */
function sectionsOf(body: string): readonly SectionText[] {
  const lines = body.split('\n');
  const starts = headsIn(lines, 0);
  const [first = lines.length] = starts;
  const before: SectionText = { lines: lines.slice(0, first).join('\n'), line: 0 };
  const titled = starts.map(
    (start, index): SectionText => ({
      title: (lines[start] ?? '').slice(3).trim(),
      lines: lines.slice(start + 1, starts[index + 1]).join('\n'),
      line: start,
    }),
  );
  return [before, ...titled].filter(({ title, lines: own }) => title !== undefined || own.trim() !== '');
}
