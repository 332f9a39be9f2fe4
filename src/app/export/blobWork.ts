/** Puts a long text's pieces together as a job, so that the page is not held up. */
import type { Work } from '../../views';

/** Text is handed to the browser in pieces of about this size, so that it does not fill the page's own memory. */
const pieceCharacters = 4_000_000;

/** `size`: about how many characters there are. */
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
