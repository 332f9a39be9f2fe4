/** Reads what is pasted into My work, or brought there, in slices, and fills it in as one deed. */
import { useCallback, useEffect, useMemo } from 'react';
import { useMedium } from '../../../kit/medium/medium';
import { Job } from '../../../kit/work/job';
import { type JobState, useJob } from '../../../kit/work/useJob';
import { readingStep, type StepRead } from '../../../scenario/reading';
import { isLocked, useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { withTakers } from '../../../views';
import type { Cells } from '../draft/cells';
import { hintOfSlip } from '../draft/draft';
import { readWorkFile } from '../draft/workFile';
import { undoneText } from '../Work/said';
import type { WorkModel } from '../Work/useWork';
import { takeWorkFile } from '../Work/workFiles';
import { type Outcome, outcomeOf, type Pasted, type Refusing, scopeOf } from './outcomeOf';
import type { SheetReading } from './sheetNumbers';

export interface PastedState {
  /** What became of the latest paste; undefined: there is none, or it has been undone. */
  readonly outcome: Outcome | undefined;
  /** Nothing has been done to the sheet since. */
  readonly isLast: boolean;
  readonly text: string;
  /** What was refused, unless it was pasted into a cell. */
  readonly refused: Pick<Pasted, 'text'> | undefined;
  readonly job: JobState<StepRead>;
  readonly read: (text: string, cell?: string) => void;
  readonly refuse: (sentence: string) => void;
  readonly take: (reading: SheetReading) => void;
  readonly leave: () => void;
  /** Takes the last deed back, and with a paste that made the scenario, that too. */
  readonly undo: () => void;
}

export function usePasted(work: WorkModel): PastedState {
  const store = useStoreApi();
  const pasted = useStore((state) => state.pasted);
  const isHere = useStore((state) => state.pasted?.scenario === state.scenario);
  const refusing = useRefusing(work);
  const text = pasted && !pasted.outcome ? pasted.text : undefined;
  const job = useMemo(() => (text === undefined ? undefined : new Job(readingStep(text))), [text]);
  const state = useJob(job);
  const { fillIn, exercise, draft, setScope, scope, step } = work;

  const settle = useCallback(
    (now: Pasted, outcome: Outcome): void => store.setState({ pasted: { ...now, outcome } }),
    [store],
  );
  const fill = useCallback(
    (now: Pasted, outcome: Extract<Outcome, { kind: 'filled' }>, before: Cells): void => {
      const { cells } = outcome.reading;
      const changed = Object.keys(cells).filter((address) => before[address] !== cells[address]);
      const replaced = changed.filter((address) => before[address] !== undefined).length;
      const isTable = outcome.reading.parts.every(({ name }) => name === '');
      if (!exercise && !isTable) setScope(scopeOf(cells, { step, scope }));
      // In an exercise, checks count, and of a table the reader has more to type.
      fillIn(cells, exercise || isTable ? undefined : hintOfSlip);
      settle(now, { ...outcome, changed, replaced });
    },
    [exercise, fillIn, setScope, scope, step, settle],
  );

  const { isDone, value } = state;
  useEffect(() => {
    if (!pasted || pasted.outcome || !isDone || !value || !isHere) return;
    if (!pasted.isHanded && value.ofScenario.length > 0 && !refusing) {
      // What makes a scenario is read where it is seen before it is applied.
      store.setState({ pasted: undefined, ownNumbers: { text: pasted.text } });
      return;
    }
    const outcome = outcomeOf(pasted, value, work, refusing);
    if (outcome.kind === 'filled') fill(pasted, outcome, work.draft.cells);
    else if (outcome.kind === 'asked' || /\d/.test(pasted.text)) settle(pasted, outcome);
    else
      withTakers((all) => {
        const [at] = all.flatMap(({ words }) => words?.(pasted.text) ?? []);
        settle(pasted, at ? { kind: 'refused', sentence: messages.paste.words, at } : outcome);
      });
  }, [pasted, isDone, value, isHere, refusing, work, store, fill, settle]);

  const outcome = isHere ? pasted?.outcome : undefined;
  const { cells = {} } = outcome?.kind === 'filled' ? outcome.reading : {};
  const addresses = Object.keys(cells);
  const changed = outcome?.kind === 'filled' ? (outcome.changed ?? addresses) : [];
  const isUndone = changed.length > 0 && !changed.some((address) => draft.cells[address] === cells[address]);
  const isLast = changed.every((address) => work.deed?.cells[address]?.[1] === cells[address]);
  const isUntouched = addresses.length > 0 && addresses.every((address) => draft.cells[address] === cells[address]);
  return {
    outcome: isUndone ? undefined : outcome,
    isLast,
    text: pasted?.text ?? '',
    refused: outcome?.kind === 'refused' && pasted?.cell === undefined ? pasted : undefined,
    job: state,
    read(brought, cell) {
      const { scenario, past } = store.getState();
      const now = { text: brought, cell, scenario, past };
      const file = readWorkFile(brought);
      if (file)
        void takeWorkFile(store, file).then(({ says, at }) => settle(now, { kind: 'refused', sentence: says, at }));
      else if (!refusing && /^\s*(?:\{[^{}[\]]*"format"\s*:\s*"|---\s*\nformat:\s*)batch-gradient-/.test(brought))
        store.setState({ ownNumbers: { text: brought } });
      else store.setState({ pasted: now });
    },
    refuse(sentence) {
      const { scenario, past } = store.getState();
      settle({ text: '', scenario, past }, { kind: 'refused', sentence });
    },
    take(reading) {
      if (!pasted || !outcome || outcome.kind === 'refused') return;
      const { readings, notes } = outcome;
      if (outcome.kind === 'filled') work.undo();
      const before = outcome.kind === 'filled' ? beforeDeed(work) : draft.cells;
      fill(pasted, { kind: 'filled', reading, readings, notes }, before);
    },
    leave: () => store.setState({ pasted: undefined }),
    undo() {
      const { past, changes } = store.getState();
      const isBoth = pasted?.known !== undefined && isHere && isUntouched && past === pasted.past;
      if (isBoth && changes.length === 0) store.getState().undo();
      else if (work.deed) {
        work.undo();
        work.sayAloud(undoneText(work.deed, step.trace.network));
      } else work.sayAloud(messages.heard.nothingToUndo);
    },
  };
}

/** The cells as they are once the last deed has been taken back. */
function beforeDeed({ draft, deed }: Pick<WorkModel, 'draft' | 'deed'>): Cells {
  const taken = Object.entries(deed?.cells ?? {}).map(([address, [before]]) => [address, before || undefined] as const);
  const cells = { ...draft.cells, ...Object.fromEntries(taken) };
  return Object.fromEntries(Object.entries(cells).flatMap(([address, text]) => (text ? [[address, text]] : [])));
}

/** In a frame and in a lesson, the scenario is the author's. */
function useRefusing({ exercise }: WorkModel): Refusing {
  const isFrame = useMedium().kind === 'frame';
  const isFixed = useStore(
    (state) => isLocked(state, 'edit') || isLocked(state, 'example') || state.lesson !== undefined,
  );
  if (exercise) return 'exercise';
  return isFixed || isFrame ? 'lock' : undefined;
}
