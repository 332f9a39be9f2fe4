/** Answers as they are kept from one loading of the page to the next: as text, and read with care, because a lesson's file may have changed since. */
import { recordIn } from '../memory';
import { type Question, signNames } from './lesson';
import type { Answer, QuestionKey, QuestionState } from './progress';
import { slipNames } from './slipNames';

/** What is typed or chosen and not sent yet. */
export interface AnswerDraft {
  readonly answer?: Answer | undefined;
  /** As typed, whether or not it is a number. */
  readonly text?: string | undefined;
  /** The reason that was chosen last, from 0. */
  readonly why?: number | undefined;
  /** It was the right one. */
  readonly isExplained?: boolean | undefined;
}

interface KeptQuestion {
  /** What was asked: another question has none of its answers. */
  readonly asked: string;
  readonly state?: QuestionState | undefined;
  readonly draft?: AnswerDraft | undefined;
}

/** By the lesson's name, the latest last. */
export type KeptAnswers = Readonly<Record<string, Readonly<Partial<Record<QuestionKey, KeptQuestion>>>>>;

/** Each quiz has a name of its own: the oldest are dropped. */
const mostLessons = 40;

/** Stored text may be broken; what is in it is read question by question (`keptQuestion`). */
export function readKeptAnswers(text: string | undefined): KeptAnswers {
  return recordIn(text) as KeptAnswers;
}

/** What was kept of a question, as far as it is an answer to it. */
export function keptQuestion(
  answers: KeptAnswers,
  name: string,
  key: QuestionKey,
  question: Question,
): Pick<KeptQuestion, 'state' | 'draft'> {
  const lesson: unknown = Object.hasOwn(answers, name) ? answers[name] : undefined;
  const one: unknown = isRecord(lesson) ? lesson[key] : undefined;
  if (!isRecord(one) || one.asked !== askedIn(question)) return {};
  return { state: stateIn(one.state, question), draft: draftIn(one.draft, question) };
}

export function withKeptQuestion(
  answers: KeptAnswers,
  name: string,
  key: QuestionKey,
  question: Question,
  change: Pick<KeptQuestion, 'state' | 'draft'>,
): KeptAnswers {
  const { [name]: lesson, ...others } = answers;
  const former = keptQuestion(answers, name, key, question);
  const entries = Object.entries(others).slice(1 - mostLessons);
  return {
    ...Object.fromEntries(entries),
    [name]: { ...lesson, [key]: { ...former, ...change, asked: askedIn(question) } },
  };
}

function askedIn({ kind, prompt }: Question): string {
  return `${kind} ${prompt.text}`;
}

function stateIn(value: unknown, question: Question): QuestionState | undefined {
  if (!isRecord(value) || !Array.isArray(value.attempts)) return undefined;
  const { status, attempts, hints, slip } = value as Partial<Record<keyof QuestionState, unknown>>;
  if (status !== 'unanswered' && status !== 'wrong' && status !== 'right' && status !== 'shown') return undefined;
  if (hints !== 0 && hints !== 1 && hints !== 2) return undefined;
  const answers = (attempts as readonly unknown[]).filter((one) => isAnswer(one, question));
  const isAnswered = status === 'wrong' || status === 'right';
  if (isAnswered && answers.length === 0) return undefined;
  const known = slipNames.find((name) => name === slip);
  return { status, attempts: answers, hints, ...(known && { slip: known }) };
}

function draftIn(value: unknown, question: Question): AnswerDraft | undefined {
  if (!isRecord(value)) return undefined;
  const { answer, text, why, isExplained } = value;
  return {
    ...(isAnswer(answer, question) && { answer }),
    ...(typeof text === 'string' && { text }),
    ...(isIndex(why) && { why }),
    ...(isExplained === true && { isExplained }),
  };
}

function isAnswer(value: unknown, question: Question): value is Answer {
  if (!isRecord(value) || value.kind !== question.kind) return false;
  switch (question.kind) {
    case 'choice':
      return isIndex(value.option) && value.option < question.options.length;
    case 'sign':
      return signNames.some((name) => name === value.sign);
    case 'number':
      return typeof value.text === 'string' && typeof value.value === 'number';
    case 'click':
      return typeof value.at === 'string';
    case 'order':
      return areIndices(value.order) && value.order.length === question.items.length;
    case 'batch':
      return Array.isArray(value.batches) && value.batches.every(areIndices);
    case 'make':
      return Array.isArray(value.values) && value.values.every((one) => typeof one === 'number');
  }
}

function areIndices(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(isIndex);
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
