/** What the view works with: the exercise of the link, its sheet, the student's draft, and what the last check said of it. */
import { useMemo, useState } from 'react';
import { type StepView, useStep } from '../../../kit/quantity/useStep';
import { lastLayer, type Network } from '../../../model';
import { lessonViews, scenarioText, useStore, useViewKey } from '../../../store';
import type { Asking } from '../asking/asking';
import { askedBlocks, type Exercise, readExerciseLink, stateOf } from '../exercise/exercise';
import {
  type Block,
  blockKinds,
  blockOf,
  coverOfBlock,
  type Scope,
  type Sheet,
  scopes,
  sheetOf,
  usualScope,
} from '../exercise/sheet';
import { useAsking } from '../exercise/useAsking';
import { type Checked, checkedSheet } from './checked';
import type { Cells, Draft } from './draft';
import { draftKey, exerciseId } from './draft';
import { givenCells } from './givenCells';
import { type Grid, gridsOf } from './grids';
import type { Marks } from './marks';
import { type DraftState, useDraft } from './useDraft';

export const scopeKey = 'work.show';

export interface WorkModel extends DraftState {
  readonly step: StepView;
  /** As packed in the link; absent: the student calculates without one. */
  readonly exerciseText: string | undefined;
  readonly exercise: Exercise | undefined;
  /** As a host page hears it; absent: no exercise. */
  readonly exerciseId: string | undefined;
  readonly isDamaged: boolean;
  readonly scope: Scope;
  readonly setScope: (scope: Scope) => void;
  /** Absent: the step has no batch, or the sheet would be too large. */
  readonly sheet: Sheet | undefined;
  readonly grids: readonly Grid[];
  readonly given: Cells;
  readonly asked: readonly Block[];
  readonly isAsked: (address: string) => boolean;
  readonly typedCount: number;
  readonly askedCount: number;
  /** What the last check has found, about the cells as they were then. */
  readonly checked: Checked | undefined;
  /** Those that may be shown, of cells that are still as they were. */
  readonly marks: Marks;
  /** Nothing can be typed any more. */
  readonly isClosed: boolean;
  /** The answers may be seen. */
  readonly isReleased: boolean;
  readonly showsAnswers: boolean;
  readonly showAnswers: (shows: boolean) => void;
  /** The cells of the first difference, as far as the hints tell: the first one first. */
  readonly spoken: readonly string[];
}

/** From the second hint on, marks tell which cells differ. */
const hintOfMarks = 2;

export function useWork(): WorkModel {
  const step = useStep();
  const { trace } = step;
  const place = useStore((state) => state.cursor.weight);
  const scenario = useStore((state) => state.scenario);
  const changes = useStore((state) => state.changes);
  const exerciseText = useStore((state) => state.otherKeys.exercise);
  const exercise = useMemo(
    () => (exerciseText === undefined ? undefined : readExerciseLink(exerciseText)),
    [exerciseText],
  );
  const [scopeText, setScopeText] = useViewKey(scopeKey);
  const scope = exercise?.scope ?? scopes.find((one) => one === scopeText) ?? usualScope(trace, place);
  const placeText = scope === 'network' || scope === 'gradients' ? '' : `${place.layer}.${place.from}.${place.to}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: for the whole network, the chosen weight makes no difference
  const sheet = useMemo(() => sheetOf(trace, place, scope), [trace, placeText, scope]);
  const named = useMemo(
    () => ({ scenario: scenarioText(scenario) + JSON.stringify(changes), step: trace.step, exercise: exerciseText }),
    [scenario, changes, trace.step, exerciseText],
  );
  const draftState = useDraft(useMemo(() => draftKey(named), [named]));
  const { draft } = draftState;
  const grids = useMemo(() => (sheet ? gridsOf(sheet) : []), [sheet]);
  const given = useMemo(() => (sheet && exercise ? givenCells(trace, sheet, exercise) : {}), [trace, sheet, exercise]);
  const asked = useMemo(() => (sheet ? askedBlocks(exercise ?? nothingGiven, sheet) : []), [sheet, exercise]);
  const askedSet = useMemo(() => new Set(asked.flatMap(({ addresses }) => addresses)), [asked]);
  const checked = useMemo(
    () => draft.checked && checkedSheet(trace, { ...given, ...draft.checked }, exercise?.alsoRight),
    [trace, given, draft.checked, exercise],
  );
  const isClosed = exercise !== undefined && draft.isFinished;
  const isReleased = isClosed && exercise.answers === 'after';
  const marks = useMemo(
    () => (draft.hints >= hintOfMarks || isReleased || !hasDifference(checked) ? unchangedMarks(checked, draft) : {}),
    [checked, draft, isReleased],
  );
  useAsking(
    useMemo(
      () => askingFor(sheet, { exercise, exerciseText, isReleased, step: trace.step, network: trace.network }),
      [sheet, exercise, exerciseText, isReleased, trace],
    ),
  );
  const [showsAnswers, showAnswers] = useState(false);
  const typedCount = Object.keys(draft.cells).filter((address) => askedSet.has(address)).length;
  return {
    ...draftState,
    step,
    exerciseText,
    exercise,
    exerciseId: useMemo(
      () => exercise && exerciseId(exercise.title, named, exercise.draws !== undefined),
      [exercise, named],
    ),
    isDamaged: exerciseText !== undefined && exercise === undefined,
    scope,
    setScope: setScopeText,
    sheet,
    grids,
    given,
    asked,
    isAsked: (address) => askedSet.has(address),
    typedCount,
    askedCount: askedSet.size,
    checked,
    marks,
    isClosed,
    isReleased,
    showsAnswers: showsAnswers && isReleased,
    showAnswers,
    spoken: useMemo(() => spokenOf(checked, sheet, draft.hints), [checked, sheet, draft.hints]),
  };
}

/** The first hint names the block, the second the cell. */
function spokenOf(checked: Checked | undefined, sheet: Sheet | undefined, hints: number): readonly string[] {
  const first = checked?.judgement.first?.address;
  if (!checked || first === undefined || !sheet || hints < 1) return [];
  const block = blockOf(sheet, first)?.addresses ?? [];
  // No cell is the first one of an empty address.
  if (hints < hintOfMarks) return ['', ...block];
  return [first, ...block.filter((address) => address !== first && checked.marks[address] === 'wrong')];
}

const nothingGiven = { given: [], notAsked: [] } as const;

function hasDifference(checked: Checked | undefined): boolean {
  return checked?.judgement.first !== undefined;
}

function unchangedMarks(checked: Checked | undefined, { cells, checked: before }: Draft): Marks {
  const entries = Object.entries(checked?.marks ?? {});
  return Object.fromEntries(
    entries.filter(([address]) => cells[address] === before?.[address] && cells[address] !== undefined),
  );
}

interface AskedFor {
  readonly network: Network;
  readonly exercise: Exercise | undefined;
  readonly exerciseText: string | undefined;
  readonly isReleased: boolean;
  readonly step: number;
}

/** Without an exercise, everything that is computed is covered as long as the sheet is open. */
function askingFor(
  sheet: Sheet | undefined,
  { exercise, exerciseText, isReleased, step, network }: AskedFor,
): Asking | undefined {
  if (exerciseText === undefined) return sheet && { step, cover: ['preactivation.*.*.*'], open: openViews };
  // At another step, everything stays covered.
  if (!exercise || !sheet || exercise.step !== step) return undefined;
  if (isReleased) return { exercise: exerciseText, step, cover: [] };
  // Also what the sheet leaves out, such as other layers: whatever is not given is covered.
  const layers = Array.from({ length: lastLayer(network) }, (_, at) => at + 1);
  const cover = blockKinds
    .flatMap((kind) => layers.map((layer) => ({ kind, layer, id: `${kind}.${layer}` })))
    .filter((block) => stateOf(exercise, block) !== 'given')
    .flatMap((block) => coverOfBlock(block, network));
  return { exercise: exerciseText, step, cover, open: openViews };
}

/** The views that cover number by number. */
const openViews = ['work', ...lessonViews.covering] as const;
