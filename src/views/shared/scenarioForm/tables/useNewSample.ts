/** Adds a sample after the last one; the table puts the focus into it. */
import { useState } from 'react';
import { limits, withNewSample } from '../../../../scenario';
import { messages } from '../../../../text';
import type { DataEdit } from './useDataEdit';

interface NewSampleOptions {
  /** The number of samples so far. */
  readonly count: number;
  readonly edit: DataEdit;
  readonly onProblem: (sentence: string) => void;
  readonly onAdded?: (sample: number) => void;
}

export function useNewSample({ count, edit, onProblem, onAdded }: NewSampleOptions) {
  const [added, setAdded] = useState<{ readonly sample: number }>();
  const add = (): void => {
    const refused = count >= limits.samples ? messages.sampleTable.full(limits.samples) : edit(withNewSample);
    if (refused !== undefined) onProblem(refused);
    else {
      onAdded?.(count + 1);
      setAdded({ sample: count + 1 });
    }
  };
  return { added, add };
}
