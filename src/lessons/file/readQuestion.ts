/** Reads the block ```question of a scene. */
import { messages } from '../../text';
import type {
  ChoiceOption,
  ClickPlace,
  LessonStart,
  LessonText,
  MakeQuestion,
  Question,
  Reply,
  SignName,
} from '../lesson';
import { signNames } from '../lesson';
import { checkShape } from './checkShape';
import type { ReportProblem } from './lessonProblem';
import { kindSchema, questionSchemas, type WrittenQuestion } from './questionSchema';
import { readAgain } from './readAgain';
import { readExpression, type TextReader, textReader } from './readTexts';
import { type Path, readYaml, type YamlBlock } from './yamlBlock';

/** The views that a lesson may name. */
export interface LessonViews {
  readonly names: readonly string[];
  /** Those that can cover single numbers. */
  readonly covering: readonly string[];
}

/** `start`: what its data are, where asking once more changes them. */
export function readQuestion(
  source: LessonText,
  { views, start }: { readonly views: LessonViews; readonly start: LessonStart | undefined },
  report: ReportProblem,
): Question | undefined {
  const block = readYaml(source, report);
  if (!block) return undefined;
  const kind = checkShape(block, kindSchema, report)?.kind;
  const written = kind && (checkShape(block, questionSchemas[kind], report) as WrittenQuestion | undefined);
  if (!written) return undefined;
  checkOpen(written, { block, views }, report);
  checkAgain(written, block, report);
  return questionOf(written, textReader(block, report), { line: source.line, start, report });
}

function checkOpen(
  { open, cover }: WrittenQuestion,
  { block, views }: { readonly block: YamlBlock; readonly views: LessonViews },
  report: ReportProblem,
): void {
  open.forEach((name, index) => {
    const place = block.placeOf(['open', index]);
    const { unknownViews, cannotCover } = messages.lessonFile;
    if (!views.names.includes(name)) report({ ...place, message: unknownViews(name, views.names.join(', ')) });
    else if (cover.length > 0 && !views.covering.includes(name))
      report({ ...place, message: cannotCover(name, views.covering.join(', ')) });
  });
}

/** A question that is drawn is asked once more in a quiz, with the numbers of another draw. A choice may have the same answer for all numbers, and is asked once. */
function checkAgain({ kind, again, vary }: WrittenQuestion, block: YamlBlock, report: ReportProblem): void {
  const words = messages.lessonFile;
  if (!again && !vary && kind !== 'choice') report({ ...block.placeOf([]), message: words.noAgain });
  if (vary && !drawnKinds.includes(kind))
    report({ ...block.placeOf(['vary']), message: words.cannotVary(kind, drawnKinds.join(', ')) });
}

/** What is made by hand depends on the reach of its controls, which a draw does not know. */
const drawnKinds: readonly WrittenQuestion['kind'][] = ['choice', 'sign', 'number', 'click', 'order'];

function questionOf(
  written: WrittenQuestion,
  reader: TextReader,
  {
    line,
    start,
    report,
  }: { readonly line: number; readonly start: LessonStart | undefined; readonly report: ReportProblem },
): Question {
  const { block, prose, expression, reply, replyWithin } = reader;
  const common = {
    line,
    prompt: prose(['prompt']),
    open: written.open,
    hasCards: written.cards,
    cover: written.cover.map((_, index) => block.textAt(['cover', index])),
    hints: [prose(['hints', 0]), prose(['hints', 1])] as const,
    answer: prose(['answer']),
    again: written.again ? readAgain(written.again, block, { start, report }) : [],
    ...(written.vary && {
      vary: { ...written.vary, fair: written.vary.fair === undefined ? undefined : expression(['vary', 'fair']) },
    }),
  };
  switch (written.kind) {
    case 'choice': {
      const options = written.options.map((_, index) => optionAt(written.options, ['options', index], reader));
      checkOptions(options, block, report);
      return { kind: 'choice', ...common, options };
    }
    case 'sign': {
      const named = signNames.filter((name) => written[name] !== undefined);
      const replies: Partial<Record<SignName, Reply>> = Object.fromEntries(named.map((name) => [name, reply([name])]));
      return { kind: 'sign', ...common, of: expression(['of']), replies };
    }
    case 'number':
      return {
        kind: 'number',
        ...common,
        of: expression(['of']),
        digits: written.digits,
        isWhole: written.whole,
        ...(written.estimate && {
          estimate: { from: expression(['estimate', 'from']), to: expression(['estimate', 'to']) },
        }),
        wrong: written.wrong.map((_, at) => ({
          ...replyWithin(['wrong', at]),
          value: expression(['wrong', at, 'value']),
        })),
        ...(written.otherwise !== undefined && { otherwise: reply(['otherwise']) }),
      };
    case 'click':
      return {
        kind: 'click',
        ...common,
        target: written.target,
        of: placesAt(block, ['of'], report),
        wrong: written.wrong.map((_, at) => ({
          ...replyWithin(['wrong', at]),
          at: placesAt(block, ['wrong', at, 'at'], report),
        })),
        otherwise: reply(['otherwise']),
      };
    case 'order': {
      const items = written.items.map((_, at) => ({
        text: prose(['items', at, 'text']),
        by: expression(['items', at, 'by']),
      }));
      return { kind: 'order', ...common, items, wrong: reply(['wrong']) };
    }
    case 'batch':
      return { kind: 'batch', ...common, goal: expression(['goal']), otherwise: reply(['otherwise']) };
    case 'make':
      return { kind: 'make', ...common, ...makeOf(written, reader, report) };
  }
}

function optionAt(
  options: Extract<WrittenQuestion, { kind: 'choice' }>['options'],
  path: Path,
  { prose, expression, replyWithin }: TextReader,
): ChoiceOption {
  const option = options[Number(path.at(-1))];
  const correct = option?.correct;
  return {
    text: prose([...path, 'text']),
    correct: typeof correct === 'boolean' ? correct : expression([...path, 'correct']),
    ...(option?.reply !== undefined && { reply: replyWithin(path) }),
  };
}

function makeOf(
  { tolerance, allow, solution, markers, why }: Extract<WrittenQuestion, { kind: 'make' }>,
  reader: TextReader,
  report: ReportProblem,
): Pick<MakeQuestion, 'goal' | 'tolerance' | 'allow' | 'solution' | 'markers' | 'why'> {
  const { block, prose, expression } = reader;
  const options = why?.options.map((_, index) => optionAt(why.options, ['why', 'options', index], reader));
  if (options) checkOptions(options, block, report, ['why', 'options']);
  return {
    goal: expression(['goal']),
    tolerance,
    allow: allow.map((control, at) => ({ ...control, of: block.textAt(['allow', at, 'of']) })),
    solution: solution.map((_, at) => expression(['solution', at])),
    markers: markers.map((_, at) => ({ text: prose(['markers', at, 'text']), of: expression(['markers', at, 'of']) })),
    ...(options && { why: { prompt: prose(['why', 'prompt']), options } }),
  };
}

/** Each option that can be wrong has a reply, and one at least can be right. */
function checkOptions(
  options: readonly ChoiceOption[],
  block: YamlBlock,
  report: ReportProblem,
  path: Path = ['options'],
): void {
  options.forEach(({ correct, reply }, index) => {
    if (correct !== true && !reply)
      report({ ...block.placeOf([...path, index]), message: messages.lessonFile.noReply });
  });
  if (options.every(({ correct }) => correct === false))
    report({ ...block.placeOf(path), message: messages.lessonFile.noCorrect });
}

/** An expression after `=`, one address, or a list of addresses. */
function placesAt(block: YamlBlock, path: Path, report: ReportProblem): ClickPlace {
  const node = block.textAt(path);
  if (node.text.startsWith('=')) return readExpression(node, report);
  const list = block.listAt(path);
  return list.length > 0 ? list : [node];
}
