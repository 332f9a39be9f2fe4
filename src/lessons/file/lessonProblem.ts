/** Something wrong in a lesson's file, with its place: line and column, both from 1. */
export interface LessonProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** In the order of the file. */
export function byPlace(one: LessonProblem, other: LessonProblem): number {
  return one.line - other.line || one.column - other.column;
}

/** Receives what is wrong; reading goes on, so that an author sees everything at once. */
export type ReportProblem = (problem: LessonProblem) => void;
