/** The samples of a batch as the picker names them: number, and the data where they are short enough to be read. */
import type { Run } from '../../run';
import { messages } from '../../text';
import { shortest } from '../shared/sampleLabel';
import type { SampleChoice } from './sampleChoice';

/** More numbers than this make no name. */
const mostNumbers = 3;

export function sampleChoices(
  { data, labels }: Pick<Run, 'data' | 'labels'>,
  samples: readonly number[],
): readonly SampleChoice[] {
  const { inputs, targets, inputWidth, targetWidth } = data;
  const short = inputWidth <= mostNumbers && targetWidth <= mostNumbers;
  return samples.map((sample) => {
    const row = (values: Float64Array, width: number): string =>
      [...values.subarray((sample - 1) * width, sample * width)].map(shortest).join(', ');
    const text = short
      ? messages.network.sampleData(row(inputs, inputWidth), row(targets, targetWidth))
      : (labels[sample - 1] ?? '');
    return { sample, data: text };
  });
}
