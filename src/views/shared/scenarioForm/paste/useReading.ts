/**
 * Reading what is pasted: one reading is applied and said, several are asked about, none is said why. What was applied can be exchanged for
 * another reading of the same text, still as one edit.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Job } from '../../../../kit/work/job';
import { useJob } from '../../../../kit/work/useJob';
import { type FilledScenario, firstMissing } from '../../../../scenario';
import { type Reading, readingText, type TextRead, withReading } from '../../../../scenario/reading';
import { messages } from '../../../../text';
import { errorOfCheck } from '../errorOfCheck';
import type { ScenarioForm } from '../scenarioForm';

type Understood = Extract<TextRead, { ok: true }>;

export interface TakenReading {
  readonly text: string;
  readonly read: Understood;
  readonly reading: Reading;
  /** Where the readings start from. */
  readonly base: FilledScenario;
}

interface ReadingOptions extends Pick<ScenarioForm, 'scenario' | 'edit' | 'onStatus' | 'onProblem'> {
  readonly takesBlanks: boolean;
  /** Takes the last edit back. */
  readonly undo: () => void;
}

export interface ReadingState {
  readonly job: ReturnType<typeof useJob<TextRead>>;
  /** Which of several readings is meant: nothing has been applied yet. */
  readonly asked: { readonly text: string; readonly read: Understood; readonly base: FilledScenario } | undefined;
  readonly taken: TakenReading | undefined;
  readonly read: (text: string) => void;
  readonly take: (reading: Reading) => void;
  readonly leave: () => void;
}

export function useReading({ scenario, edit, undo, takesBlanks, onStatus, onProblem }: ReadingOptions): ReadingState {
  const [pasted, setPasted] = useState<{ readonly text: string; readonly base: FilledScenario }>();
  const [asked, setAsked] = useState<ReadingState['asked']>();
  const [taken, setTaken] = useState<TakenReading>();
  const job = useMemo(
    () => pasted && new Job(readingText(pasted.text, { layers: pasted.base.network.layers })),
    [pasted],
  );
  const state = useJob(job);

  /** The scenario that the latest edit of a reading made. */
  const own = useRef<FilledScenario>(undefined);
  const isComing = useRef(false);
  useEffect(() => {
    // What somebody else changed is no longer the reading.
    if (isComing.current) own.current = scenario;
    else if (own.current !== undefined && own.current !== scenario) setTaken(undefined);
    isComing.current = false;
  }, [scenario]);

  const apply = useCallback(
    (next: TakenReading, replaced: boolean): void => {
      const made = withReading(next.base, next.reading, takesBlanks ? 'blank' : 'made');
      const missing = made.ok && !takesBlanks ? firstMissing(made.scenario) : undefined;
      let refused = made.ok ? missing && errorOfCheck(made.scenario.network, missing).sentence : made.sentence;
      if (made.ok && refused === undefined) {
        if (replaced) undo();
        refused = edit(() => made.scenario, { dropsTyped: true });
      }
      if (refused !== undefined) {
        onProblem(refused);
        return;
      }
      isComing.current = true;
      setTaken(next);
      setAsked(undefined);
      onStatus(messages.paste.taken);
    },
    [edit, undo, takesBlanks, onProblem, onStatus],
  );

  useLayoutEffect(() => {
    if (!pasted || !state.isDone || !state.value) return;
    const read = state.value;
    setPasted(undefined);
    if (!read.ok) onProblem(read.sentence);
    else if (read.readings.length > 1) setAsked({ ...pasted, read });
    else apply({ ...pasted, read, reading: read.readings[0] }, false);
  }, [pasted, state.isDone, state.value, apply, onProblem]);

  return {
    job: state,
    asked,
    taken,
    read: (text) => {
      setAsked(undefined);
      setTaken(undefined);
      onProblem(undefined);
      setPasted({ text, base: scenario });
    },
    take: (reading) => {
      if (asked) apply({ ...asked, reading }, false);
      else if (taken) apply({ ...taken, reading }, true);
    },
    leave: () => setAsked(undefined),
  };
}
