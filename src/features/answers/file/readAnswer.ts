/** Reads the file of an answer, or says what is wrong with it, and where. */
import * as v from 'valibot';
import { LineCounter, parseDocument as parseYaml } from 'yaml';
import { ProseError, parseDocument, parseInlines } from '../../../prose';
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

/** Throws an Error with the file's name, and the line where it is known. */
export function readAnswer(name: string, source: string): Answer {
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source.replaceAll('\r\n', '\n'));
  if (!parts) throw new Error(`${name}: expected front matter between two lines ---`);
  const [, head = '', body = ''] = parts;
  const fail = (problem: string): never => {
    throw new Error(`${name}: ${problem}`);
  };
  const counter = new LineCounter();
  const yaml = parseYaml(head, { lineCounter: counter, prettyErrors: false, version: '1.2' });
  const [error] = yaml.errors;
  if (error) fail(`line ${counter.linePos(error.pos[0]).line + 1}: ${error.message}`);
  const read = v.safeParse(frontMatter, yaml.toJS({ maxAliasCount: 0 }));
  if (!read.success) {
    const [issue] = read.issues;
    return fail(`${v.getDotPath(issue) ?? 'front matter'}: ${issue.message}`);
  }
  const { format, version, scenario, lesson, ledger, numpy, torch, ...written } = read.output;
  const parsed = <Part>(key: string, parse: () => Part): Part => {
    try {
      return parse();
    } catch (problem) {
      if (!(problem instanceof ProseError)) throw problem;
      return fail(`${key}, line ${problem.place.line}: ${messages.prose.problem(problem)}`);
    }
  };
  const [lessonName = '', scene = '1'] = lesson.split('&scene=');
  const firstLine = head.split('\n').length + 3;
  return {
    ...written,
    slug: name.replace(/\.md$/, ''),
    link: scenario ? `scenario=${encodeURIComponent(JSON.stringify(scenario))}&${written.link}` : written.link,
    lesson: { name: lessonName, scene: Number(scene) },
    answer: parsed('answer', () => parseDocument(written.answer)),
    wrong: written.wrong.map(({ run, says }) => ({ run, says: parsed(`wrong ${run}`, () => parseDocument(says)) })),
    hasLedger: ledger === undefined,
    ...(numpy !== undefined && { numpy: numpy.trimEnd() }),
    ...(torch !== undefined && { torch: torch.trimEnd() }),
    sections: sectionsOf(body).map(
      ({ title, lines, line }): AnswerSection => ({
        ...(title !== undefined && { title: parsed('heading', () => parseInlines(title, firstLine + line)) }),
        body: parsed('text', () => parseDocument(lines, firstLine + line + (title === undefined ? 0 : 1))),
      }),
    ),
  };
}

interface SectionText {
  readonly title?: string;
  readonly lines: string;
  /** Of its first line, from 0. */
  readonly line: number;
}

/** Cut at lines that start with `## `, outside of code. */
function sectionsOf(body: string): readonly SectionText[] {
  const lines = body.split('\n');
  let isCode = false;
  const starts = lines.flatMap((line, at) => {
    if (line.startsWith('```')) isCode = !isCode;
    return !isCode && line.startsWith('## ') ? [at] : [];
  });
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
