/** An array computed once: all at once where that is short, else piece by piece as a job that can be stopped and taken up again. */
import type { ChunkedJob } from '../shared/work/useChunkedJob';

/** Multiplications that a click or a frame of a zoom may wait for, and that a piece of a job is made of. */
export const shortWork = 1.5e6;
export const pieceCost = 4e5;

export class PieceWork {
  readonly values: Float64Array;
  readonly job: ChunkedJob;
  /** Whether it need not be a job at all. */
  readonly isShort: boolean;
  #done = 0;

  /** `cost`: multiplications of all pieces together. */
  constructor(values: Float64Array, { total, work }: ChunkedJob, cost: number) {
    this.values = values;
    this.isShort = cost <= shortWork;
    this.job = {
      total,
      // A job that starts again does not do again what is done.
      work: (piece) => {
        if (piece !== this.#done) return;
        work(piece);
        this.#done = piece + 1;
      },
    };
  }

  get done(): number {
    return this.#done;
  }

  get isDone(): boolean {
    return this.#done === this.job.total;
  }

  /** Whether the array can be had without being waited for. */
  get isThere(): boolean {
    return this.isShort || this.isDone;
  }

  /** The array with all that was still missing. */
  finish(): Float64Array {
    while (!this.isDone) this.job.work(this.#done);
    return this.values;
  }
}

/** `things` in runs of one piece each, a thing costing `cost` multiplications: the first of a piece, and its end. */
export function piecesOf(things: number, cost: number): { readonly total: number; readonly range: PieceRange } {
  const each = Math.max(1, Math.floor(pieceCost / Math.max(1, cost)));
  return {
    total: Math.ceil(things / each),
    range: (piece) => [piece * each, Math.min(things, (piece + 1) * each)],
  };
}

type PieceRange = (piece: number) => readonly [first: number, end: number];
