/** What the walk through a lesson does, as data: it is computed in a process of its own, which reads the app's source. */
import { execFileSync } from 'node:child_process';

/** By the lesson's name. Workers inherit the plans: only the first process has to compute them. */
export function lessonPlans(): Readonly<Record<string, readonly ScenePlan[]>> {
  process.env.LESSON_PLANS ??= execFileSync('npx', ['--no-install', 'tsx', 'test/e2e/lessons/printPlans.ts'], {
    encoding: 'utf8',
  });
  return JSON.parse(process.env.LESSON_PLANS);
}

export interface ScenePlan {
  /** Absent: the scene asks nothing. */
  readonly question?: QuestionPlan;
}

export interface QuestionPlan {
  /** The first that has a method, and the first whose reply runs something else; without them, the first. */
  readonly wrong: readonly WrongAnswer[];
  readonly right: GivenAnswer;
  /** The right answer to the same question once more; absent: it is asked once. */
  readonly again?: GivenAnswer;
}

export interface WrongAnswer {
  readonly given: GivenAnswer;
  /** The ledger calculates it in the rows. */
  readonly isCalculated: boolean;
  /** What is offered to be run beside this run once the question is answered. */
  readonly run: string | undefined;
}

export type GivenAnswer =
  /** The digit beside an option. */
  | { readonly kind: 'digit'; readonly digit: number }
  | { readonly kind: 'text'; readonly text: string }
  /** Chosen in the ledger or the network; `name` is how the question says so. */
  | { readonly kind: 'sample' | 'quantity' | 'weight'; readonly name: string }
  /** The items' places in the file, from 0, in the order asked for. */
  | { readonly kind: 'order'; readonly order: readonly number[] }
  /** The samples of the first of two batches, and of the second. */
  | { readonly kind: 'batch'; readonly batches: readonly (readonly number[])[] }
  /** How many steps each control is moved up, or, below 0, down. */
  | { readonly kind: 'make'; readonly presses: readonly number[] };
