/**
 * A long computation as an object: a generator that is advanced in pieces, its progress, and its latest result. It can
 * be paused between any two pieces and continued later; nothing is computed twice.
 */

export interface Progress<Value> {
  /** 0 to 1. */
  readonly share: number;
  /** The partial result so far; a new object whenever there is more of it. */
  readonly value?: Value | undefined;
}

/** Yields after each piece of at most some milliseconds, and returns the result. */
export type Work<Value> = Generator<Progress<Value>, Value, void>;

export class Job<Value> {
  readonly #work: Work<Value>;
  #value: Value | undefined;
  #share = 0;
  #isDone = false;

  constructor(work: Work<Value>) {
    this.#work = work;
  }

  /** The result, or the partial result so far. */
  get value(): Value | undefined {
    return this.#value;
  }

  /** 0 to 1. */
  get share(): number {
    return this.#share;
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  /** Computes one piece. Returns whether there is more to show than before. */
  advance(): boolean {
    if (this.#isDone) return false;
    const { done, value } = this.#work.next();
    if (done) {
      this.#value = value;
      this.#share = 1;
      this.#isDone = true;
      return true;
    }
    this.#share = value.share;
    if (value.value === undefined || value.value === this.#value) return false;
    this.#value = value.value;
    return true;
  }

  /** Completes the computation and returns the result. */
  finish(): Value {
    while (!this.#isDone) this.advance();
    // The generator is done, so it has returned a value.
    return this.#value as Value;
  }
}

/** Runs a generator that only yields pauses as a part of a larger computation, with the progress of the whole. */
export function* piecesOf<Value>(
  part: Generator<void, Value>,
  share: () => number,
): Generator<{ share: number }, Value> {
  for (;;) {
    const { done, value } = part.next();
    if (done) return value;
    yield { share: share() };
  }
}
