/** What the view works with: the exercise of the link, its sheet, the student's draft, and what the last check said of it. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type StepView, useStep } from '../../../kit/quantity/useStep';
import type { StepTrace } from '../../../model';
import { layersOf, parseWeightAddress, weightAddress } from '../../../quantity';
import { lessonViews, useStore, useStoreApi, useViewKey } from '../../../store';
import { messages } from '../../../text';
import type { Asking } from '../asking/asking';
import type { Cells } from '../draft/cells';
import { begunOn } from '../draft/place';
import { type Placeless, placelessOf, thereIn } from '../draft/placeless';
import { sheetsOf } from '../draft/sheets';
import { askedBlocks, type Exercise, readExerciseLink, stateOf, valuesOf } from '../exercise/exercise';
import {
  type Block,
  blockKinds,
  blockOf,
  coverOfBlock,
  type Grid,
  type Scope,
  type Sheet,
  scopes,
  sheetOf,
  usualScope,
} from '../exercise/sheet';
import { useAsking } from '../exercise/useAsking';
import { type Checked, checkedSheet, type Marks } from './checked';
import { checksElsewhere } from './exerciseSheets';
import { givenCells } from './givenFor';
import { type DraftState, type ShownDraft, type Status, useDraft, useKeptDraft, useStatus } from './useDraft';
import { type SeedState, useSeed } from './useSeed';
import { type SheetName, useSheetName } from './useSheetName';
import { withGiven } from './withGiven';

export const scopeKey = 'work.show';

export interface WorkModel extends DraftState, SeedState, SheetName, Status {
  readonly step: StepView;
  /** The exercise is about other numbers than those on the screen. */
  readonly isOfOtherNumbers: boolean;
  /** Typed numbers for which the step has no cell now. */
  readonly placeless: Placeless;
  /** As packed in the link; absent: the student calculates without one. */
  readonly exerciseText: string | undefined;
  /** Absent: there is none, or it cannot be read. */
  readonly exercise: Exercise | undefined;
  /** As its sheet, its frame and its package are called. */
  readonly title: string;
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
  /** Cells have changed since. */
  readonly isOld: boolean;
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
  const store = useStoreApi();
  const sheets = sheetsOf(store);
  const step = useStep();
  const { trace } = step;
  const exerciseText = useStore((state) => state.otherKeys.exercise);
  const exercise = useMemo(
    () => (exerciseText === undefined ? undefined : readExerciseLink(exerciseText)),
    [exerciseText],
  );
  const seeds = useSeed(exercise, exerciseText);
  const named = useSheetName({ trace, exercise, isDrawing: seeds.isDrawing });
  const { sheetName } = named;
  const keptDraft = useKeptDraft(sheetName, named.opened);
  // Whatever is chosen in the network, an exercise is about the weight of its link.
  const chosen = useStore((state) => state.cursor.weight);
  const ownWeight = exercise && keptDraft.draft.begun?.weight;
  const place = useMemo(() => parseWeightAddress(ownWeight ?? '') ?? chosen, [ownWeight, chosen]);
  const [scopeText, setScopeText] = useViewKey(scopeKey);
  const scope = exercise?.scope ?? scopes.find((one) => one === scopeText) ?? usualScope(trace, place);
  const placeText = scope === 'network' || scope === 'gradients' ? '' : weightAddress(place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for the whole network, the chosen weight makes no difference
  const ownSheet = useMemo(() => sheetOf(trace, place, scope), [trace, placeText, scope]);
  const values = useMemo(
    () => (exercise && ownSheet ? valuesOf(trace, exercise, ownSheet) : undefined),
    [trace, exercise, ownSheet],
  );
  const sheet = useMemo(
    () => (exercise && ownSheet ? withGiven(ownSheet, exercise, trace) : ownSheet),
    [exercise, ownSheet, trace],
  );
  const { came } = named;
  const draftState = useDraft(keptDraft, {
    about: values ?? named.placeName,
    begins: useCallback(
      () => begunOn(store.getState(), { came, weight: weightAddress(place), values }),
      [store, came, place, values],
    ),
    // With other numbers, an exercise has no more attempts than with these.
    checksElsewhere: useMemo(
      () => (exerciseText === undefined || !exercise?.draws ? 0 : checksElsewhere(exerciseText, sheetName, sheets)),
      [exerciseText, exercise, sheetName, sheets],
    ),
  });
  const { draft, begun, begin } = draftState;
  const isOfOtherNumbers = exercise?.step === trace.step && begun?.values !== undefined && begun.values !== values;
  // An exercise is kept from its first moment on: what is edited before the first number is typed does not change what it is about.
  const isNew = exercise?.step === trace.step && begun === undefined && sheetName !== undefined && values !== undefined;
  useEffect(() => {
    if (isNew) begin();
  }, [isNew, begin]);
  const given = useMemo(() => (sheet && exercise ? givenCells(trace, sheet, exercise) : {}), [trace, sheet, exercise]);
  const asked = useMemo(() => (sheet ? askedBlocks(exercise ?? nothingGiven, sheet) : []), [sheet, exercise]);
  const askedSet = useMemo(() => new Set(asked.flatMap(({ addresses }) => addresses)), [asked]);
  const placeless = useMemo(() => placelessOf(draft.cells, trace), [draft.cells, trace]);
  const checked = useMemo(() => {
    const ofExercise = exercise && { alsoRight: exercise.alsoRight, given };
    return draft.checked && checkedSheet(trace, thereIn(draft.checked, trace), ofExercise);
  }, [trace, given, draft.checked, exercise]);
  // With other numbers, an exercise has no more checks than with these.
  const isUsedUp = exercise?.draws !== undefined && draft.checks >= (exercise.attempts ?? Number.POSITIVE_INFINITY);
  const isClosed = exercise !== undefined && (draft.isFinished || isUsedUp);
  const isReleased = isClosed && exercise.answers === 'after';
  const marks = useMemo(
    () => (draft.hints >= hintOfMarks || isReleased || !hasDifference(checked) ? unchangedMarks(checked, draft) : {}),
    [checked, draft, isReleased],
  );
  useAsking(
    useMemo(
      () => (isOfOtherNumbers ? undefined : askingFor({ exercise, exerciseText, isReleased, sheet }, trace)),
      [sheet, exercise, exerciseText, isReleased, isOfOtherNumbers, trace],
    ),
  );
  const [showsAnswers, showAnswers] = useState(false);
  const status = useStatus({ sheetName, deed: draftState.deed });
  const typedCount = Object.keys(draft.cells).filter((address) => askedSet.has(address)).length;
  return {
    ...draftState,
    ...seeds,
    ...named,
    ...status,
    step,
    left: Object.keys(draft.cells).length === 0 ? named.left : undefined,
    isOfOtherNumbers,
    placeless,
    exerciseText,
    exercise,
    title: exercise?.title || begun?.title || messages.work.exercise.name,
    scope,
    setScope: setScopeText,
    sheet,
    grids: sheet?.grids ?? [],
    given,
    asked,
    isAsked: (address) => askedSet.has(address),
    typedCount,
    askedCount: askedSet.size,
    checked,
    isOld: useMemo(() => isOldIn(sheet, draft), [sheet, draft]),
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

/** Only cells of the sheet: others, such as those of another weight, are not in sight. */
function isOldIn(sheet: Sheet | undefined, { checked, cells }: ShownDraft): boolean {
  const addresses = sheet?.blocks.flatMap((block) => block.addresses) ?? [];
  return checked !== undefined && addresses.some((address) => checked[address] !== cells[address]);
}

function hasDifference(checked: Checked | undefined): boolean {
  return checked?.judgement.first !== undefined;
}

function unchangedMarks(checked: Checked | undefined, { cells, checked: before }: ShownDraft): Marks {
  const entries = Object.entries(checked?.marks ?? {});
  return Object.fromEntries(
    entries.filter(([address]) => cells[address] === before?.[address] && cells[address] !== undefined),
  );
}

/** Without an exercise, everything that is computed is covered as long as the sheet is open. */
function askingFor(
  { exercise, exerciseText, isReleased, sheet }: Pick<WorkModel, 'exercise' | 'exerciseText' | 'isReleased' | 'sheet'>,
  { step, network }: StepTrace,
): Asking | undefined {
  if (exerciseText === undefined) return sheet && { step, cover: ['preactivation.*.*.*'], open: openViews };
  // At another step, everything stays covered.
  if (!exercise || !sheet || exercise.step !== step) return undefined;
  if (isReleased) return { exercise: exerciseText, step, cover: [] };
  // Also what the sheet leaves out, such as other layers: whatever is not given is covered.
  const cover = blockKinds
    .flatMap((kind) => layersOf(network).map((layer) => ({ kind, layer, id: `${kind}.${layer}` })))
    .filter((block) => stateOf(exercise, block) !== 'given')
    .flatMap((block) => coverOfBlock(block, network));
  return { exercise: exerciseText, step, cover, open: openViews };
}

/** The views that cover number by number. */
const openViews = ['work', ...lessonViews.covering] as const;
