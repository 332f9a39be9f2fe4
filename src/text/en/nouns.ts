/**
 * What sentences call a quantity, typed by hand. A sentence that has a quantity's number asks for its name here, so that it says
 * what the number is where settings cross: a gradient, or what is left of it after its factors, the penalty or clipping.
 */
interface Noun {
  readonly the: string;
  /** Of one sample, which has been named. */
  readonly its?: string;
  /** Of several samples. */
  readonly all?: string;
}

const gradient = { the: 'the gradient', its: 'its gradient', all: 'gradients' };

export const nouns = {
  sampleGradient: gradient,
  /** Beside products with 1/B in them. */
  plainGradient: gradient,
  /** Times c(k) or γ(k), or with 1/B in its δ. */
  contribution: { the: 'the contribution', its: 'its contribution', all: 'contributions' },
  batchGradient: { the: 'the batch gradient', all: 'batch gradients' },
  dataGradient: { the: 'the samples’ part of the batch gradient', all: 'samples’ parts of the batch gradients' },
  clippedGradient: { the: 'the clipped gradient' },
  accumulatedBefore: { the: 'the accumulated gradient' },
  accumulated: { the: 'the accumulated gradient' },
  cycleGradient: { the: 'the gradient of the cycle’s update' },
} satisfies Readonly<Record<string, Noun>>;
