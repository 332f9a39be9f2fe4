/** The work sheet as the link has it: its blanks, whose numbers it has, and whether the key is shown. */
import { useMemo } from 'react';
import { type StepView, useStep } from '../../../../kit/quantity/useStep';
import { latestFor } from '../../../../memory';
import { type StepTrace, weightCount } from '../../../../model';
import { type Change, checkChange, createRun, type Run } from '../../../../run';
import { type FilledScenario, varied } from '../../../../scenario';
import { coveringQuestion, lessonViews, useStore, useViewKey } from '../../../../store';
import { readSeed, usualDraws } from '../../exercise/exercise';
import { useAsking } from '../../exercise/useAsking';
import { most } from '../workedLines';
import { type BlankKind, type Filling, fillingOf, readBlanks, usualBlanks, writtenBlanks } from './blanks';

export const sheetForms = ['solution', 'sheet', 'key'] as const;
export type SheetForm = (typeof sheetForms)[number];

export interface WorkSheet {
  readonly form: SheetForm;
  readonly blanks: readonly BlankKind[];
  /** Absent: it has the numbers of the scenario. */
  readonly seed: number | undefined;
  /** The link asks for other numbers, which this network or step cannot have. */
  readonly isNotDrawn: boolean;
  /** What is shown: the step on the screen, or all of the step with the sheet’s numbers. */
  readonly step: StepView;
  /** Absent: the solution. */
  readonly filling: Filling | undefined;
  readonly chooseForm: (form: SheetForm) => void;
  readonly chooseBlanks: (blanks: readonly BlankKind[]) => void;
  readonly chooseSeed: (seed: number | undefined) => void;
}

const sheetKey = 'worked.sheet';
const keyKey = 'worked.key';
const seedKey = 'worked.seed';

export function useWorkSheet(): WorkSheet {
  const own = useStep();
  const [sheetText, setSheet] = useViewKey(sheetKey);
  const [keyText, setKey] = useViewKey(keyKey);
  const [seedText, setSeed] = useViewKey(seedKey);
  const scenario = useStore((state) => state.scenario);
  const isQuestion = useStore((state) => coveringQuestion(state) !== undefined);
  const form: SheetForm = sheetText === undefined ? 'solution' : keyText === 'show' ? 'key' : 'sheet';
  const seed = form === 'solution' ? undefined : readSeed(seedText);
  const drawn = useMemo(
    () => (seed === undefined ? undefined : drawnStep(scenario, { run: own.run, seed, step: own.trace.step })),
    [scenario, own.run, own.trace.step, seed],
  );
  const blanks = useMemo(() => readBlanks(sheetText ?? usualBlanks), [sheetText]);
  const isExercise = useStore((state) => state.otherKeys.exercise !== undefined);
  useCoveredElsewhere(form === 'sheet' && !isExercise ? own.trace.step : undefined);
  const { covers } = own.stop;
  const step = useMemo((): StepView => {
    if (form === 'solution') return own;
    // Whatever phase the screen shows. What the sheet itself covers in other views is given here; a lesson’s question is another matter.
    return { ...own, ...drawn, stop: { phase: 'update', ...(isQuestion && { covers }) } };
  }, [form, own, drawn, isQuestion, covers]);
  const filling = useMemo(
    () => (form === 'solution' ? undefined : fillingOf(step.trace, blanks, form === 'key')),
    [form, step.trace, blanks],
  );
  return {
    form,
    blanks,
    seed: drawn && seed,
    isNotDrawn: seed !== undefined && !drawn,
    step,
    filling,
    chooseForm: (next) => {
      setSheet(next === 'solution' ? undefined : (sheetText ?? usualBlanks));
      setKey(next === 'key' ? 'show' : undefined);
    },
    chooseBlanks: (next) => setSheet(writtenBlanks(next)),
    chooseSeed: (next) => setSeed(next === undefined ? undefined : String(next)),
  };
}

/** The views that cover number by number, and those that ask too. */
const openViews = ['worked', 'work', ...lessonViews.covering] as const;

/** As long as a sheet is to be filled in, no other view shows what the step computes. */
function useCoveredElsewhere(step: number | undefined): void {
  useAsking(
    useMemo(() => (step === undefined ? undefined : { step, cover: ['preactivation.*.*.*'], open: openViews }), [step]),
  );
}

/** The step with other numbers, drawn from a seed as the exercises of My work draw them, so that both have the same ones. */
export interface DrawnStep {
  readonly run: Run;
  readonly trace: StepTrace;
}

/** In milliseconds: the numbers are computed while the sheet is drawn. */
const mostTime = 200;

const runFrom = latestFor((scenario: FilledScenario, seed: number, changes: readonly Change[]): Run => {
  const drawn = varied(scenario, usualDraws, seed);
  // As for an exercise: settings stay, and typed weights make way for those that are drawn.
  const kept = changes.filter(
    (change) => change.setting !== 'weight' && change.step === 1 && checkChange(drawn, [], change) === undefined,
  );
  return createRun(drawn, kept);
});

/** The step on the screen with other numbers. Undefined: the network is too large, or the step too late. */
export function drawnStep(
  scenario: FilledScenario,
  { run: { network, changes }, seed, step }: { readonly run: Run; readonly seed: number; readonly step: number },
): DrawnStep | undefined {
  if (weightCount(network) > most.weights) return undefined;
  const run = runFrom(scenario, seed, changes);
  if (step > run.lastStep || run.expectedMilliseconds(step) > mostTime) return undefined;
  return { run, trace: run.traceAt(step) };
}
