/** A product that has just been added travels into Σ. */
import { type RefObject, useEffect, useRef } from 'react';
import { type Beat, indexOf } from '../../../views';
import { travel } from './travel';

interface Shown {
  readonly beat: Beat;
  readonly beats: readonly Beat[];
}

export function useTravellingProduct(root: RefObject<HTMLElement | null>, { beat, beats }: Shown): void {
  const at = indexOf(beat, beats);
  const before = useRef(at);
  useEffect(() => {
    const isOn = at === before.current + 1;
    before.current = at;
    if (!isOn || beat.name !== 'row') return;
    const here = (selector: string): Element | null => root.current?.querySelector(selector) ?? null;
    travel(here('.staged-row.now .ledger-product'), here('.staged-sum .ledger-product'));
  }, [root, at, beat]);
}
