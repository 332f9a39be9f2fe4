/**
 * The largest sizes that a page can compute and show. Larger ones are refused with a sentence, instead of running out
 * of memory.
 */
export const limits = {
  /** L, the layers that have weights. */
  layers: 50,
  unitsPerLayer: 10_000,
  /** Weights and biases together. */
  weights: 1_000_000,
  samples: 50_000,
  /** Batches given by hand, and the sample numbers in them. */
  batchRows: 100_000,
  /** Samples × inputs, and samples × targets: 50,000 × 128. */
  dataNumbers: 6_400_000,
  titleLength: 500,
  labelLength: 200,
  /** Characters of a note, in a file or a link. */
  noteLength: 2000,
  notes: 100,
  /** Characters of a scenario file: the largest data above, at full precision. */
  textLength: 300_000_000,
} as const;
