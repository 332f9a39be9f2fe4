/** The sample choice: one sample of the batch, or "all". */
import type { Run } from '../../run';

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

/** Reads the value of a field. */
export function readChoice(value: string): number | 'all' {
  return value === 'all' ? 'all' : Number(value);
}
