/**
 * The names under which sheets are kept. The reader's own has that of the place where it was begun, a sheet that came from elsewhere that of
 * its numbers.
 */
import { type Cells, cellsText } from './cells';

/** What tells one place from another. */
export interface Place {
  /** The scenario with its changes, as text. */
  readonly scenario: string;
  readonly step: number;
  readonly exercise: string | undefined;
  /** Of an exercise whose numbers are drawn. */
  readonly seed?: number | undefined;
}

export function placeName(place: Place): string {
  return hashOf(textOf(place));
}

/** The same numbers have the same name; those of an exercise are not those of a free sheet. */
export function arrivedName(cells: Cells, exercise: string | undefined): string {
  return `from-${hashOf(cellsText(cells) + (exercise ?? ''))}`;
}

export function exerciseName(exercise: string): string {
  return hashOf(exercise);
}

/** An exercise's own sheet, whatever is edited while it is open. */
export function exerciseSheetName(exercise: string, seed: number | undefined): string {
  return `exercise-${hashOf(`${exercise}\n${seed ?? ''}`)}`;
}

/**
 * What a host page tells exercises apart by: the title, or eight letters where there is none. `drawn`: the convention in which it asks for numbers
 * that are drawn; these make no other exercise.
 */
export function exerciseId(title: string, place: Place, drawn: string | undefined): string {
  const about = drawn === undefined ? textOf({ ...place, seed: undefined }) : (place.exercise ?? '') + drawn;
  return title || hashOf(about).slice(-8);
}

function textOf({ scenario, step, exercise = '', seed }: Place): string {
  return `${scenario}\n${step}\n${exercise}${seed === undefined ? '' : `\n${seed}`}`;
}

/** 53 bits: two sheets of one reader practically never share them. */
export function hashOf(text: string): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36);
}
