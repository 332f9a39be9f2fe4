/** One step in a minute, told in the explorer: whether it is on, and what it shows now. */
import { type ReactNode, useCallback, useState } from 'react';
import { StagedFocusContext, StagedStopContext } from '../../kit';
import { useActions } from '../../store';
import { ToldSentenceContext, type TourStop } from '../../views';

/** A beat, as the panels show it. */
export interface Told extends Pick<TourStop, 'stop' | 'focus'> {
  readonly sentence: ReactNode;
  /** The addresses of what it speaks of. */
  readonly spoken: readonly string[];
}

export interface Minute {
  readonly isOn: boolean;
  readonly told: Told | undefined;
  readonly tell: (told: Told) => void;
  readonly start: () => void;
  readonly end: () => void;
}

/** Where the telling is in this tab, which a phone may discard: the beat, and the address of what it shows. */
export const minuteKey = 'minute';

export function useMinute(): Minute {
  const { keptInTab, keepInTab } = useActions();
  const [isOn, setOn] = useState(() => (keptInTab(minuteKey) ?? '').endsWith(` ${location.hash}`));
  const [told, tell] = useState<Told>();
  const start = useCallback(() => {
    // The telling of another step, which was left without an end.
    keepInTab(minuteKey, '');
    setOn(true);
  }, [keepInTab]);
  const end = useCallback(() => {
    setOn(false);
    tell(undefined);
    keepInTab(minuteKey, '');
  }, [keepInTab]);
  return { isOn, told, tell, start, end };
}

/** The panels, as they are while a step is told: with what has been told so far, and its sentence in place of the ledger's. */
export function TellingPanels({ told, children }: Pick<Minute, 'told'> & { readonly children: ReactNode }) {
  return (
    <StagedStopContext value={told?.stop}>
      <StagedFocusContext value={told?.focus}>
        <ToldSentenceContext value={told?.sentence}>{children}</ToldSentenceContext>
      </StagedFocusContext>
    </StagedStopContext>
  );
}
