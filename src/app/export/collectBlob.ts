/** Puts a long text's pieces together without holding the page up: some milliseconds at a time, with word of how far it is. */

interface CollectOptions {
  readonly type: string;
  readonly signal: AbortSignal;
  /** Bytes so far. */
  readonly onProgress: (bytes: number) => void;
}

const sliceMilliseconds = 12;
/** Text is given away in pieces of about this size, so that it does not fill the page's own memory. */
const pieceCharacters = 4_000_000;

/** Undefined where it was stopped. */
export async function collectBlob(
  chunks: Iterable<string>,
  { type, signal, onProgress }: CollectOptions,
): Promise<Blob | undefined> {
  const pieces: Blob[] = [];
  let waiting: string[] = [];
  let characters = 0;
  let bytes = 0;
  const giveAway = (): void => {
    const piece = new Blob(waiting);
    pieces.push(piece);
    bytes += piece.size;
    waiting = [];
    characters = 0;
  };
  let since = performance.now();
  for (const chunk of chunks) {
    waiting.push(chunk);
    characters += chunk.length;
    if (characters >= pieceCharacters) giveAway();
    if (performance.now() - since < sliceMilliseconds) continue;
    onProgress(bytes + characters);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return undefined;
    since = performance.now();
  }
  giveAway();
  return new Blob(pieces, { type: `${type};charset=utf-8` });
}
