/** An exercise as a link and as a file. Neither has an answer. */
import type { Exercise } from './exercise';
import { exerciseLink, readExercise } from './exercise';

/** The hash of the place that an exercise is about, with the view in which it was made. */
export function placeOfExercise(address: string): string {
  return `${address.replace(/&exercise=[^&]*/, '')}&view=work`;
}

/** The hash of this screen with the exercise; what a student has chosen in the view is not part of it. */
export function exerciseHash(address: string, exercise: Exercise): string {
  const own = ['view', 'exercise', 'work', 'work.show', 'work.seed', 'work.sheet', 'work.post', 'focus'];
  const kept = address
    .replace(/^#/, '')
    .split('&')
    .filter((part) => !own.includes(part.split('=')[0] ?? ''));
  return `#${[...kept, `exercise=${exerciseLink(exercise)}`].join('&')}`;
}

export function exerciseFile(address: string, exercise: Exercise): string {
  return `${JSON.stringify({ format: 'batch-gradient-exercise', version: 1, address, exercise }, null, 2)}\n`;
}

export interface ExerciseFile {
  readonly exercise: Exercise;
  /** The link to the place that it is about. */
  readonly address: string;
}

/** Undefined if the text is no such file. */
export function readExerciseFile(text: string): ExerciseFile | undefined {
  try {
    const read = JSON.parse(text) as {
      readonly format?: unknown;
      readonly version?: unknown;
      readonly exercise?: unknown;
      readonly address?: unknown;
    };
    if (read.format !== 'batch-gradient-exercise' || read.version !== 1) return undefined;
    const exercise = readExercise(JSON.stringify(read.exercise));
    return exercise && { exercise, address: typeof read.address === 'string' ? read.address : '' };
  } catch {
    return undefined;
  }
}
