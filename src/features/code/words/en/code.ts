/** Code: the step as a program. */
export const code = {
  name: 'Code',
  subtitle: 'float64',
  as: 'Library',
  forms: { numpy: 'NumPy', torch: 'PyTorch' },
  values: 'Values',
  copy: 'Copy',
  download: 'Download',
  fileName: (step: number) => `step-${step}.py`,
  libraries: 'Libraries',
  lines: (first: number, last: number) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
  division: { batch: '÷ {batchSize|letter} is here', other: '÷ {divisor|letter} is here' },
  chosen: (name: string) => `${name} in this step`,
  contains: (number: string) => `contains the ${number}`,
  close: (name: string) => `Close ${name}`,
  numbersOf: (name: string) => `Numbers of ${name}`,
  rowHead: (axis: string) => (axis === 'sample' ? 'sample' : 'from'),
  sample: (sample: number) => `sample ${sample}`,
  ofSample: (sample: number) => `These are the numbers of sample ${sample}.`,
  of: ({
    axis,
    indices,
    count,
  }: {
    readonly axis: string;
    readonly indices: readonly number[];
    readonly count: number;
  }) =>
    axis === 'sample'
      ? `${indices.length} of ${count} samples are shown.`
      : axis === 'from'
        ? `${indices.length} of ${count} rows are shown.`
        : `${indices.length} of ${count} columns are shown.`,
  turned: 'The program keeps the transposed matrix, with a row for each unit that the weights lead to.',
};
