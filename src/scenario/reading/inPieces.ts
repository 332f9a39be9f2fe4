/** Work that is done in pieces, so that a page can go on between them. */

/** It yields the share that is done. */
export type InPieces<Value> = Generator<{ readonly share: number }, Value, void>;

/** The whole at once. */
export function finished<Value>(work: Generator<unknown, Value, void>): Value {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** A part of the work, between these shares of the whole; it yields its own share. */
export function* within<Value>(work: Generator<number, Value, void>, from: number, to: number): InPieces<Value> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield { share: from + (to - from) * value };
  }
}
