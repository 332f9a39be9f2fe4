/** The quiz of a link. It is read, and its numbers are drawn, once, before the rest of the link. */
import '../../text/later';
import { type Lesson, lessonNamed } from '../../lessons';
import { type LinkProblem, messages } from '../../text';
import { type Entries, type Report, wholeNumber } from '../address/entries';
import { placeIn, type ScenePlace } from '../lesson/sceneState';
import { mostQuestions, type QuizEntry, quizKeys, quizLesson } from './quizLesson';
import { comingSource } from './sources';

interface ReadQuiz {
  /** Absent if nothing of it can be asked. */
  readonly lesson?: Lesson;
  readonly problems: readonly LinkProblem[];
}

/** By the text of their keys, as they were given. */
const quizzes = new Map<string, ReadQuiz>();

/** By their name, so that a quiz is the same object however its link is written. */
const lessons = new Map<string, Lesson>();

export function hasRead(entries: Entries): boolean {
  return quizzes.has(textOf(entries));
}

export async function read(entries: Entries): Promise<void> {
  quizzes.set(textOf(entries), await quizOf(entries));
}

/** The scene of the quiz that the entries name. */
export function quizPlace(entries: Entries, report: Report): ScenePlace | undefined {
  const { lesson, problems = [] } = quizzes.get(textOf(entries)) ?? {};
  problems.forEach(report);
  if (entries.has('lesson')) report(messages.quiz.problems.withLesson());
  return lesson && placeIn(lesson, entries, report);
}

function textOf(entries: Entries): string {
  return JSON.stringify(['quiz', 'quiz.count', 'quiz.seed', 'quiz.before'].map((key) => entries.get(key)));
}

/** A link without a seed has other numbers for each visit. */
const seedOfVisit = 1 + Math.floor(Math.random() * 99_999);

async function quizOf(given: Entries): Promise<ReadQuiz> {
  const problems: LinkProblem[] = [];
  const words = messages.quiz.problems;
  const entries: QuizEntry[] = [];
  for (const name of (given.get('quiz') ?? '').split(',')) {
    const entry = name.trim() === '' ? words.empty() : await entryOf(name.trim());
    if ('source' in entry) entries.push(entry);
    else problems.push(entry);
  }
  const usual = entries.every(({ question }) => question !== undefined) ? entries.length : usualCount;
  const number = (key: string, most: number, otherwise: number): number => {
    const text = given.get(key);
    const value = text === undefined ? otherwise : wholeNumber(text, most);
    if (value === undefined)
      problems.push(messages.linkProblems.expected(key, messages.expected.integerIn(1, most), text ?? ''));
    return value ?? otherwise;
  };
  const count = number('quiz.count', mostQuestions, Math.min(usual, mostQuestions));
  const seed = number('quiz.seed', 999_999_999, seedOfVisit);
  const next = given.get('quiz.before');
  const before = next !== undefined && lessonNamed(next) ? next : undefined;
  if (next !== before) problems.push(words.before(next ?? ''));
  if (entries.length === 0) return { problems };
  const plan = { entries, count, seed, before };
  const name = JSON.stringify(quizKeys(plan));
  const lesson = lessons.get(name) ?? quizLesson(plan);
  lessons.set(name, lesson);
  return { lesson, problems };
}

const usualCount = 4;

/** `x-and-delta`, or `x-and-delta:1`. */
async function entryOf(text: string): Promise<QuizEntry | LinkProblem> {
  const [, name = text, number] = /^(.*?)(?::([^:]*))?$/.exec(text) ?? [];
  const source = await comingSource(name);
  if (!('scenes' in source)) return source;
  if (number === undefined) return { source };
  const question = wholeNumber(number, source.scenes.length);
  return question === undefined
    ? messages.quiz.problems.unknownQuestion(text, source.scenes.length)
    : { source, question };
}
