/** The samples of a batch in the picker: the number, and the data if they are short. */
import { useMemo } from 'react';
import { shortest } from '../../kit/quantity/sampleLabel';
import type { StepTrace } from '../../model';
import { samplesOf } from '../../quantity';
import type { Run } from '../../run';
import { messages } from '../../text';

export interface SampleChoice {
  readonly sample: number;
  /** "(0, 1) → 1", or empty if it is too long. */
  readonly data: string;
}

export interface SamplePickerProps {
  readonly run: Run;
  readonly samples: readonly SampleChoice[];
  readonly chosen: number | 'all';
  readonly onChoose: (choice: number | 'all') => void;
}

/** With more numbers, the data are not shown. */
const mostNumbers = 3;

/** Every sample of the batch once; the same list as long as the batch has the same samples, because its entries render again when it changes. */
export function useSampleChoices(run: Run, trace: StepTrace): readonly SampleChoice[] {
  const batch = trace.batch.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: batch says what of the trace is in it
  return useMemo(() => sampleChoices(run, [...new Set(samplesOf(trace))]), [run, batch]);
}

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
