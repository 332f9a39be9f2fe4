/**
 * Reading what is pasted: one reading is applied and said, several are asked about, none is said why. What was applied can be exchanged for
 * another reading of the same text, still as one edit.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Job } from '../../../../kit/work/job';
import { useJob } from '../../../../kit/work/useJob';
import { type FilledScenario, firstMissing } from '../../../../scenario';
import { type Reading, readingText, type TextRead, withReading } from '../../../../scenario/reading';
import { type ExplainerStore, hasOwnScenario, isLocked, useStoreApi } from '../../../../store';
import { messages } from '../../../../text';
import { type LedTo, type Taker, withTakers } from '../../../takers';
import { errorOfCheck } from '../errorOfCheck';
import type { ScenarioForm } from '../scenarioForm';

type Understood = Extract<TextRead, { ok: true }>;

export interface TakenReading {
  readonly text: string;
  readonly read: Understood;
  readonly reading: Reading;
  /** Where the readings start from. */
  readonly base: FilledScenario;
  readonly made: FilledScenario;
}

interface ReadingOptions extends Pick<ScenarioForm, 'scenario' | 'edit' | 'onStatus' | 'onProblem'> {
  readonly takesBlanks: boolean;
  /** Takes the last edit back. */
  readonly undo: () => void;
  /** What is read is on the screen only later, and numbers of a step wait for that. */
  readonly isLater?: boolean | undefined;
  /** Numbers of a step alone were pasted, and are elsewhere now. */
  readonly onStepTaken?: (() => void) | undefined;
}

/** Why nothing was taken, and where to look for what was asked. */
export interface RefusedPaste {
  readonly text: string;
  readonly sentence: string;
  readonly at?: LedTo | undefined;
}

export interface ReadingState {
  readonly job: ReturnType<typeof useJob<TextRead>>;
  /** Which of several readings is meant: nothing has been applied yet. */
  readonly asked: { readonly text: string; readonly read: Understood; readonly base: FilledScenario } | undefined;
  readonly taken: TakenReading | undefined;
  readonly refused: RefusedPaste | undefined;
  /** The paste of which numbers of a step wait until what was read is on the screen. */
  readonly waiting: Pick<Waiting, 'text' | 'known'> | undefined;
  readonly read: (text: string) => void;
  readonly refuse: (refused: RefusedPaste | undefined) => void;
  readonly take: (reading: Reading) => void;
  readonly leave: () => void;
}

export function useReading(options: ReadingOptions): ReadingState {
  const { scenario, edit, undo, takesBlanks, isLater, onStepTaken, onStatus, onProblem } = options;
  const store = useStoreApi();
  const [refused, setRefused] = useState<RefusedPaste>();
  const [waiting, setWaiting] = useState<Waiting>();
  const [pasted, setPasted] = useState<Pasted>();
  const [asked, setAsked] = useState<ReadingState['asked']>();
  const [latest, setTaken] = useState<TakenReading>();
  /** Undone, or changed since: Redo shows it again. */
  const [isOver, setOver] = useState(false);
  const taken = isOver ? undefined : latest;
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
    setOver(own.current !== undefined && own.current !== scenario);
    isComing.current = false;
    setRefused(undefined);
    setWaiting((now) => now && waitingAt(now, scenario, own.current));
  }, [scenario]);

  const apply = useCallback(
    (next: Omit<TakenReading, 'made'>, replaced: boolean): void => {
      const made = withReading(next.base, next.reading, takesBlanks ? 'blank' : 'made');
      const refuse = (sentence: string): void => setRefused({ text: next.text, sentence });
      if (!made.ok) {
        refuse(made.sentence);
        return;
      }
      const missing = takesBlanks ? undefined : firstMissing(made.scenario);
      if (!missing && replaced) undo();
      const problem = missing
        ? errorOfCheck(made.scenario.network, missing).sentence
        : edit(() => made.scenario, { dropsTyped: true });
      if (problem !== undefined) {
        refuse(problem);
        return;
      }
      isComing.current = true;
      setOver(false);
      setTaken({ ...next, made: made.scenario });
      setAsked(undefined);
      onStatus(messages.paste.taken);
      if (next.read.step.length === 0) return;
      if (isLater) setWaiting({ ...next, known: next.reading.ways });
      else withTakers((all) => giveStep(store, next.text, all, next.reading.ways));
    },
    [edit, undo, takesBlanks, isLater, store, onStatus],
  );

  /** Nothing of it is for the scenario, or nothing is taken for it here. */
  const giveOthers = useCallback(
    (text: string, read: TextRead, refusal = ''): void => {
      const refuse = (sentence: string, at?: LedTo): void => setRefused({ text, sentence, at });
      if (read.step.length > 0)
        withTakers((all) => {
          // Elsewhere they would be refused, too, and could not be mended where they were pasted.
          const [misfit] = all.flatMap(({ stepRefusal }) => stepRefusal?.(store, text) ?? []);
          if (misfit !== undefined) refuse(misfit);
          else if (giveStep(store, text, all)) onStepTaken?.();
          else refuse(read.ok ? refusal : read.sentence);
        });
      else if (read.ok) refuse(refusal);
      else if (/\d/.test(text)) refuse(read.sentence);
      else
        withTakers((all) => {
          const [at] = all.flatMap(({ words }) => words?.(text) ?? []);
          refuse(at ? messages.paste.words : read.sentence, at);
        });
    },
    [store, onStepTaken],
  );

  useLayoutEffect(() => {
    if (!pasted || !state.isDone || !state.value) return;
    const read = state.value;
    setPasted(undefined);
    const refusal = refusalIn(store);
    // Numbers of a step are about the network beside them, which is to be mended first.
    if (!read.ok && read.hasOthers && refusal === undefined) setRefused({ text: pasted.text, sentence: read.sentence });
    else if (!read.ok || refusal !== undefined) giveOthers(pasted.text, read, refusal);
    else {
      const placed = withPlaces(read, pasted.base);
      if (placed.readings.length > 1) setAsked({ ...pasted, read: placed });
      else apply({ ...pasted, read: placed, reading: placed.readings[0] }, false);
    }
  }, [pasted, state.isDone, state.value, store, apply, giveOthers]);

  return {
    job: state,
    asked,
    taken,
    refused,
    waiting: waiting?.isLeft ? undefined : waiting,
    refuse: setRefused,
    read: (text) => {
      setAsked(undefined);
      setTaken(undefined);
      setRefused(undefined);
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

/** Without the readings that the scenario has no place for; if it has one for none, the first is refused with its reason. */
function withPlaces(read: Understood, base: FilledScenario): Understood {
  if (read.readings.length + read.others.length === 1) return read;
  const isPlaced = (reading: Reading): boolean => withReading(base, reading, 'blank').ok;
  const [first, ...more] = read.readings.filter(isPlaced);
  return first
    ? { ...read, readings: [first, ...more], others: read.others.filter(isPlaced) }
    : { ...read, readings: [read.readings[0]], others: [] };
}

interface Pasted {
  readonly text: string;
  readonly base: FilledScenario;
}

/** `base`: the scenario without what was read. */
interface Waiting {
  readonly text: string;
  readonly known: Reading['ways'];
  readonly base: FilledScenario;
  /** The paste was undone. */
  readonly isLeft?: boolean;
}

/** Undo leaves the paste, Redo takes it again, and another edit after Undo ends it. */
function waitingAt(now: Waiting, scenario: FilledScenario, made: FilledScenario | undefined): Waiting | undefined {
  if (scenario === now.base) return now.isLeft ? now : { ...now, isLeft: true };
  if (!now.isLeft) return now;
  return scenario === made ? { ...now, isLeft: false } : undefined;
}

/** Why a scenario of a paste is not taken here. */
export function refusalIn(store: ExplainerStore): string | undefined {
  const state = store.getState();
  if (hasOwnScenario(state)) return messages.paste.ownScenario;
  return isLocked(state, 'edit') ? messages.paste.locked : undefined;
}

/** Numbers of a step go to the one who checks them; false: nobody does. */
export function giveStep(store: ExplainerStore, text: string, all: readonly Taker[], known?: Reading['ways']): boolean {
  const taking = all.filter(({ step }) => step);
  for (const { step } of taking) step?.(store, text, known);
  return taking.length > 0;
}
