/**
 * Long work as an object: a generator that is advanced a piece at a time, how far it is, and what has come of it so far.
 * Whoever runs it may stop between any two pieces and continue later; nothing is done twice.
 */

export interface Progress<Value> {
  /** 0 to 1. */
  readonly share: number;
  /** What there is to show so far: another object whenever there is more of it. */
  readonly value?: Value | undefined;
}

/** Yields after each piece of some milliseconds at most, and returns the result. */
export type Work<Value> = Generator<Progress<Value>, Value, void>;

export class Job<Value> {
  readonly #work: Work<Value>;
  #value: Value | undefined;
  #share = 0;
  #isDone = false;

  constructor(work: Work<Value>) {
    this.#work = work;
  }

  /** The result, or what there is of it so far. */
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

  /** Does one piece. Whether there is more to show than before. */
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

  /** The result, with all that was still missing. */
  finish(): Value {
    while (!this.#isDone) this.advance();
    // Done: the generator has returned a value.
    return this.#value as Value;
  }
}

/** A part of some work that yields nothing but pauses, and how far the whole is meanwhile. */
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
