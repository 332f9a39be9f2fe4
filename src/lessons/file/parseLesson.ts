/** Reads a lesson's file: the lesson, or everything that is wrong with it, by line and column. */
import { examples, parseScenario } from '../../scenario';
import { messages } from '../../text';
import type { Lesson, LessonExpression, LessonStart, LessonText, Scene } from '../lesson';
import { checkShape } from './checkShape';
import { fileParts, type ScenePart } from './fileParts';
import { byPlace, type LessonProblem, type ReportProblem } from './lessonProblem';
import { type LessonViews, readQuestion } from './readQuestion';
import { readProse, textReader } from './readTexts';
import { frontMatterSchema, sceneSchema } from './schema';
import { lessonLimits } from './schemaParts';
import { readYaml, type YamlBlock } from './yamlBlock';

export type ParsedLesson =
  | { readonly ok: true; readonly lesson: Lesson }
  | {
      readonly ok: false;
      readonly problems: readonly LessonProblem[];
      /** Its scenes without problems, for a preview; absent if there is none, or if the front matter has problems. */
      readonly sound?: Lesson;
    };

export interface ParseOptions {
  /** The name in links; empty for a file that was opened. */
  readonly name: string;
  readonly views: LessonViews;
}

export function parseLesson(source: string, { name, views }: ParseOptions): ParsedLesson {
  if (source.length > lessonLimits.characters) {
    return {
      ok: false,
      problems: [{ line: 1, column: 1, message: messages.lessonFile.tooLong(lessonLimits.characters / 1e6) }],
    };
  }
  const problems: LessonProblem[] = [];
  const report: ReportProblem = (problem) => {
    problems.push(problem);
  };
  const parts = fileParts(source, report);
  const head = parts.frontMatter && readFrontMatter(parts.frontMatter, report);
  const isHeadSound = problems.length === 0;
  const scenes = parts.scenes.flatMap((part) => {
    const before = problems.length;
    const scene = readScene(part, { views, start: head?.start }, report);
    return scene && problems.length === before ? [scene] : [];
  });
  const lesson = head && { name, ...head, scenes };
  if (problems.length === 0 && lesson) return { ok: true, lesson };
  const sorted = problems.toSorted(byPlace);
  return { ok: false, problems: sorted, ...(lesson && isHeadSound && scenes.length > 0 && { sound: lesson }) };
}

function readFrontMatter(source: LessonText, report: ReportProblem): Omit<Lesson, 'name' | 'scenes'> | undefined {
  const block = readYaml(source, report);
  const written = block && checkShape(block, frontMatterSchema, report);
  if (!written) return undefined;
  const { prose } = textReader(block, report);
  if (!hasStart(written)) report({ ...block.placeOf([]), message: messages.lessonFile.noStart });
  const start = startOf(written, block, report);
  return (
    start && {
      title: prose(['title']),
      summary: prose(['summary']),
      minutes: written.minutes,
      requires: written.requires,
      start,
    }
  );
}

interface WrittenStart {
  readonly example?: string | undefined;
  readonly scenario?: unknown;
}

function hasStart({ example, scenario }: WrittenStart): boolean {
  return example !== undefined || scenario !== undefined;
}

/** Undefined if there is none, or if it is wrong, which is reported. */
function startOf(
  { example, scenario }: WrittenStart,
  block: YamlBlock,
  reportProblem: ReportProblem,
): LessonStart | undefined {
  const words = messages.lessonFile;
  const report = (key: keyof WrittenStart, message: string): void =>
    reportProblem({ ...block.placeOf([key]), message });
  if (example !== undefined && scenario !== undefined) report('scenario', words.exampleAndScenario);
  else if (example !== undefined) {
    if (examples.some(({ name }) => name === example)) return { kind: 'example', name: example };
    report('example', words.unknownExample(example, examples.map(({ name }) => name).join(', ')));
  } else if (scenario !== undefined) {
    const result = parseScenario(scenario);
    if (result.ok) return { kind: 'scenario', scenario: result.scenario };
    report('scenario', result.error.message);
  }
  return undefined;
}

interface Surroundings {
  readonly views: LessonViews;
  /** The lesson's own. */
  readonly start: LessonStart | undefined;
}

function readScene(part: ScenePart, around: Surroundings, report: ReportProblem): Scene | undefined {
  const title = readProse(part.title, report);
  const prose = readProse(part.prose, report);
  const after = part.after && readProse(part.after, report);
  if (!part.scene) {
    report({ line: title.line, column: 1, message: messages.lessonFile.noSceneBlock });
    return undefined;
  }
  const block = readYaml(part.scene, report);
  const written = block && checkShape(block, sceneSchema, report);
  if (!written) return undefined;
  const start = startOf(written, block, report);
  const question =
    part.question && readQuestion(part.question, { views: around.views, start: start ?? around.start }, report);
  return {
    title,
    ...(start && { start }),
    state: block.textAt(['state']),
    focus: written.focus.map((_, index) => block.textAt(['focus', index])),
    ...(written.slider && { slider: { ...written.slider, weight: block.textAt(['slider', 'weight']) } }),
    ...(written.notes !== undefined && { notes: textReader(block, report).prose(['notes']) }),
    prose,
    ...(written.premise !== undefined && { premises: premisesIn(written.premise, block, report) }),
    ...(question && { question }),
    ...(after && { after }),
  };
}

function premisesIn(
  written: string | readonly string[],
  block: YamlBlock,
  report: ReportProblem,
): readonly LessonExpression[] {
  const { expression } = textReader(block, report);
  if (typeof written === 'string') return [expression(['premise'])];
  return written.map((_, index) => expression(['premise', index]));
}
