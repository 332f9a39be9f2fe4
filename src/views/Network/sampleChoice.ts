/** Which sample passes through the network: one of the batch, or "all" of them. */

export interface SampleChoice {
  readonly sample: number;
  /** "(0, 1) → 1", or empty where that is too long. */
  readonly data: string;
}

export interface SamplePickerProps {
  readonly samples: readonly SampleChoice[];
  readonly chosen: number | 'all';
  readonly onChoose: (choice: number | 'all') => void;
}

/** What a field gives back as text. */
export function readChoice(value: string): number | 'all' {
  return value === 'all' ? 'all' : Number(value);
}
