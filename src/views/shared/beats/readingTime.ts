/** How long Play, and the tour, stay with a beat: as long as its sentence takes to read. */

const millisecondsPerWord = 330;

/** For a glance at what has changed. */
const least = 1800;

/** A sentence of two lines has at least this many words. */
const twoLines = { words: 12, least: 3000 };

/** A verdict is thought over. */
const verdictFactor = 1.6;

export function readingTime(sentence: string, isVerdict: boolean): number {
  const words = sentence.split(/\s+/).filter((word) => word !== '').length;
  const atLeast = words >= twoLines.words ? twoLines.least : least;
  return Math.max(atLeast, words * millisecondsPerWord) * (isVerdict ? verdictFactor : 1);
}
