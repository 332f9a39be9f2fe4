/** Joins a long text's pieces in a job, so that the page stays responsive. */
import type { Work } from '../../../kit';

/** Text is passed to the browser in pieces of about this size, to save the page's own memory. */
const pieceCharacters = 4_000_000;

/** `size`: the approximate number of characters. */
export function* blobWork(chunks: Iterable<string>, { type, size }: { type: string; size: number }): Work<Blob> {
  const pieces: Blob[] = [];
  let waiting: string[] = [];
  let [waitingCharacters, characters] = [0, 0];
  for (const chunk of chunks) {
    waiting.push(chunk);
    waitingCharacters += chunk.length;
    characters += chunk.length;
    if (waitingCharacters >= pieceCharacters) {
      pieces.push(new Blob(waiting));
      waiting = [];
      waitingCharacters = 0;
    }
    yield { share: Math.min(0.99, characters / Math.max(1, size)) };
  }
  return new Blob([...pieces, ...waiting], { type: `${type};charset=utf-8` });
}
