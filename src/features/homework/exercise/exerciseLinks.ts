/** An exercise as a link and as a file. Neither has an answer. */
import { entriesWithout } from '../draft/place';
import { ownFile, readOwnFile } from '../draft/workFile';
import { type Exercise, exerciseLink, readExercise } from './exercise';

/** What a student chooses in the view is no part of the exercise. */
export const studentKeys = ['view', 'work', 'work.show', 'work.seed', 'work.sheet', 'work.post', 'focus'] as const;

/** The hash of the place that an exercise is about, with the view in which it was made. */
export function placeOfExercise(address: string): string {
  return `#${[...entriesWithout(address, ['exercise']), 'view=work'].join('&')}`;
}

/** The hash of this screen with the exercise. */
export function exerciseHash(address: string, exercise: Exercise): string {
  return `#${[...entriesWithout(address, [...studentKeys, 'exercise']), `exercise=${exerciseLink(exercise)}`].join('&')}`;
}

const format = 'batch-gradient-exercise';

export function exerciseFile(address: string, exercise: Exercise): string {
  return ownFile({ format, address, exercise });
}

export interface ExerciseFile {
  readonly exercise: Exercise;
  /** The link to the place that it is about. */
  readonly address: string;
}

/** Undefined if the text is no such file. */
export function readExerciseFile(text: string): ExerciseFile | undefined {
  const read = readOwnFile(text, format);
  const exercise = read && readExercise(JSON.stringify(read.content.exercise) ?? '');
  return exercise && { exercise, address: read.address };
}
