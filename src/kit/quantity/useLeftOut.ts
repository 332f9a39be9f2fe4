/** The samples left out by Influence, for every panel that marks them; none while Influence is closed. */
import { useMemo } from 'react';
import { samplesOf } from '../../quantity';
import { leftOutKey, openPanels, readViewNames, type State, traceOf, useStore } from '../../store';
import './useLeftOut.css';
import { readLeftOut } from './leftOutSamples';

const none: readonly number[] = [];

export function useLeftOut(): readonly number[] {
  const text = useStore((state) => (isShown(state) ? state.viewKeys[leftOutKey] : undefined));
  const trace = useStore(traceOf);
  return useMemo(() => (text === undefined ? none : readLeftOut(text, samplesOf(trace))), [text, trace]);
}

function isShown({ otherKeys }: Pick<State, 'otherKeys'>): boolean {
  return (
    openPanels({ otherKeys }).includes('influence') || readViewNames(otherKeys.embed ?? '').views.includes('influence')
  );
}
