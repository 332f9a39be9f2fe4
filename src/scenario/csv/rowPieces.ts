/** Cuts a long text at row ends, so that it can be parsed in pieces. Line ends inside quotes do not end a row. */

/** Pieces of at least `size` characters, except the last; joined, they are the text. */
export function* rowPieces(text: string, size = 1 << 16): Generator<string> {
  let start = 0;
  while (start < text.length) {
    let end = start + size;
    if (end >= text.length) {
      yield text.slice(start);
      return;
    }
    let quoted = false;
    for (let at = text.indexOf('"', start); at >= 0 && at < end; at = text.indexOf('"', at + 1)) quoted = !quoted;
    while (end < text.length) {
      const sign = text[end++];
      if (sign === '"') quoted = !quoted;
      else if (sign === '\n' && !quoted) break;
    }
    yield text.slice(start, end);
    start = end;
  }
}
