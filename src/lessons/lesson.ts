/** A lesson as data: what its file says, parsed. Nothing here depends on a step; texts keep their place in the file for errors. */
import type { Calculation, Document } from '../prose';
import type { FilledScenario } from '../scenario';
import type { SlipName } from './slipNames';

/** A text of the file, with the place where it starts: line and column, both from 1. */
export interface LessonText {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** Prose: the text, read. */
export interface LessonProse extends LessonText {
  readonly document: Document;
}

/** The text after `=`: a number computed from quantities. */
export interface LessonExpression extends LessonText {
  readonly calculation: Calculation;
}

export interface Lesson {
  /** The file's name in links; empty for a file that was opened. */
  readonly name: string;
  readonly title: LessonProse;
  /** One sentence. */
  readonly summary: LessonProse;
  readonly minutes: number;
  /** Names of the lessons that come before this one. */
  readonly requires: readonly string[];
  readonly start: LessonStart;
  readonly scenes: readonly Scene[];
  /** Its scenes are short questions that were drawn; absent: a lesson of its own. */
  readonly quiz?: Quiz;
}

/** Short questions of several lessons, with numbers drawn from a seed. */
export interface Quiz {
  /** As keys of a link: `quiz`, `quiz.count`, `quiz.seed`. */
  readonly keys: readonly (readonly [key: string, value: string])[];
  /** One for each scene. */
  readonly items: readonly QuizItem[];
  /** The lesson that these questions come before; absent: they are asked for themselves. */
  readonly before?: string;
}

/** A short question by its name, `x-and-delta:1`, the lesson that it is about, and the slips that it recognises. */
export interface QuizItem {
  readonly name: string;
  readonly lesson: string;
  readonly slips: readonly SlipName[];
}

/** What a scene's state starts from, unless it names an example or a scenario itself. */
export type LessonStart =
  | { readonly kind: 'example'; readonly name: string }
  | { readonly kind: 'scenario'; readonly scenario: FilledScenario };

export interface Scene {
  readonly title: LessonProse;
  /** Absent: the lesson's. */
  readonly start?: LessonStart;
  /** Keys of a link, as in an address without `#`: `step=1&phase=sum`. */
  readonly state: LessonText;
  /** Quantities (`*` for any index) and names of views; all else is dimmed. Empty: nothing is dimmed. */
  readonly focus: readonly LessonText[];
  /** Below the prose: moves one weight of the scene's step. */
  readonly slider?: SceneSlider;
  /** Shown in the notes window of Present. */
  readonly notes?: LessonProse;
  readonly prose: LessonProse;
  /** True wherever its question is asked, because its texts rely on them. */
  readonly premises?: readonly LessonExpression[];
  readonly question?: Question;
  /** Prose after the question, shown once it is answered. */
  readonly after?: LessonProse;
}

export interface SceneSlider {
  /** As in a link, `1.1.1`. */
  readonly weight: LessonText;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** What the scene's state starts from: its own example or scenario, or the lesson's. */
export function startOfScene(lesson: Lesson, scene: Scene): LessonStart {
  return scene.start ?? lesson.start;
}

/** What a question is answered with when it is wrong. */
export interface Reply {
  readonly text: LessonProse;
  /** Run beside the right method in Compare: the value of a link's `compare`. */
  readonly run?: LessonText;
  /** How the ledger calculates the wrong answer; absent: as the method of `run` does, if it has one. */
  readonly slip?: SlipName;
}

interface QuestionBase {
  readonly line: number;
  /** Until it is answered, the ledger's numbers lie as loose cards: its rows would give the pairs away. */
  readonly hasCards: boolean;
  readonly prompt: LessonProse;
  /** Views that stay open while the question is unanswered. */
  readonly open: readonly string[];
  /** Patterns of the quantities that are covered in these views. */
  readonly cover: readonly LessonText[];
  readonly hints: readonly [LessonProse, LessonProse];
  /** The explanation, after the right answer. */
  readonly answer: LessonProse;
  /** The same question once more, about other numbers each time: keys that replace those of the scene's state. */
  readonly again: readonly LessonText[];
  /** What is drawn where the question is asked in a quiz; absent: it is asked in its lesson only. */
  readonly vary?: Vary;
}

/** Another network and other numbers for a question, drawn from a seed. */
export interface Vary {
  /** One of these; absent: the scene's own. */
  readonly layers?: readonly (readonly number[])[] | undefined;
  readonly samples?: VaryRange | undefined;
  readonly inputs?: VaryRange | undefined;
  readonly targets?: VaryRange | undefined;
  readonly weights?: VaryRange | undefined;
  readonly learningRate?: VaryRange | undefined;
  /** Must be true of the numbers that are drawn. */
  readonly fair?: LessonExpression | undefined;
}

export interface VaryRange {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

export interface ChoiceOption {
  readonly text: LessonProse;
  readonly correct: boolean | LessonExpression;
  /** Absent only where the option is always correct. */
  readonly reply?: Reply;
}

export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice';
  /** 2 to 6, in the order of the screen. */
  readonly options: readonly ChoiceOption[];
}

export const signNames = ['negative', 'zero', 'positive'] as const;
export type SignName = (typeof signNames)[number];

export interface SignQuestion extends QuestionBase {
  readonly kind: 'sign';
  readonly of: LessonExpression;
  /** Those that can be wrong; the right one needs none. */
  readonly replies: Readonly<Partial<Record<SignName, Reply>>>;
}

export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number';
  readonly of: LessonExpression;
  /** Significant digits asked for: the tolerance is half a unit of the last. */
  readonly digits: number;
  /** A count, which is right or wrong. */
  readonly isWhole: boolean;
  /** An estimate is asked for: every number from the first to the last is right. */
  readonly estimate?: { readonly from: LessonExpression; readonly to: LessonExpression };
  readonly wrong: readonly (Reply & { readonly value: LessonExpression })[];
  /** Any other wrong number; absent: the app's own sentence. */
  readonly otherwise?: Reply;
}

export const clickTargets = ['sample', 'weight', 'quantity'] as const;
export type ClickTarget = (typeof clickTargets)[number];

/** Where a click is right or wrong: an expression that gives a sample's number, or addresses (`2.2.1` for a weight). */
export type ClickPlace = LessonExpression | readonly LessonText[];

export interface ClickQuestion extends QuestionBase {
  readonly kind: 'click';
  readonly target: ClickTarget;
  readonly of: ClickPlace;
  readonly wrong: readonly (Reply & { readonly at: ClickPlace })[];
  readonly otherwise: Reply;
}

export interface OrderQuestion extends QuestionBase {
  readonly kind: 'order';
  /** In the order of the screen at first; right in ascending order of `by`. */
  readonly items: readonly { readonly text: LessonProse; readonly by: LessonExpression }[];
  readonly wrong: Reply;
}

export interface BatchQuestion extends QuestionBase {
  readonly kind: 'batch';
  /** True for the batches that the learner has arranged. */
  readonly goal: LessonExpression;
  readonly otherwise: Reply;
}

/** The learner makes something happen by hand. */
export interface MakeQuestion extends QuestionBase {
  readonly kind: 'make';
  /** Becomes true; an equality holds within the tolerance. */
  readonly goal: LessonExpression;
  readonly tolerance: number;
  /** What may be moved. */
  readonly allow: readonly MakeControl[];
  /** One value for each control that makes the goal true. */
  readonly solution: readonly LessonExpression[];
  /** Numbers that are drawn on one line. */
  readonly markers: readonly { readonly text: LessonProse; readonly of: LessonExpression }[];
  /** Asked once the goal is reached. */
  readonly why?: WhyQuestion;
}

export interface MakeControl extends Omit<SceneSlider, 'weight'> {
  /** `weight.1.1.1`, `input.1.3`, `target.1.3`, `sampleWeight.2` or `learningRate`. */
  readonly of: LessonText;
}

export interface WhyQuestion {
  readonly prompt: LessonProse;
  readonly options: readonly ChoiceOption[];
}

export type Question =
  | ChoiceQuestion
  | SignQuestion
  | NumberQuestion
  | ClickQuestion
  | OrderQuestion
  | BatchQuestion
  | MakeQuestion;

export type QuestionKind = Question['kind'];
