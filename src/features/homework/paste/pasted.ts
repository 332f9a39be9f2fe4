/** What was pasted, and what has become of it. */
import type { FilledScenario } from '../../../scenario';
import type { State } from '../../../store';
import type { LedTo } from '../../../views';
import type { SheetReading, SheetWays } from './sheetNumbers';

export interface Pasted {
  readonly text: string;
  /** The conventions of samples or weights of the same paste, which are on the screen now; absent: there are none. */
  readonly known?: SheetWays | undefined;
  /** It was read elsewhere, and handed over for its numbers of a step: it is not handed back. */
  readonly isHanded?: true;
  /** The cell that it was pasted into. */
  readonly cell?: string | undefined;
  /** Where it was pasted: with another scenario, it is not what is on the screen. */
  readonly scenario: FilledScenario;
  /** With the scenario of the same paste as the last edit. */
  readonly past: State['past'];
  /** Absent: it is being read. */
  readonly outcome?: Outcome | undefined;
}

export type Outcome =
  /** `at`: where the rest is, or what is asked. */
  | { readonly kind: 'refused'; readonly sentence: string; readonly at?: LedTo | undefined }
  /** Nothing has been filled in until one is chosen. */
  | { readonly kind: 'asked'; readonly readings: readonly SheetReading[]; readonly notes: readonly string[] }
  | {
      readonly kind: 'filled';
      readonly reading: SheetReading;
      readonly readings: readonly SheetReading[];
      readonly notes: readonly string[];
      /** The cells that it has changed, and how many of them had another number before; absent: it is not in the sheet yet. */
      readonly changed?: readonly string[];
      readonly replaced?: number;
    };
