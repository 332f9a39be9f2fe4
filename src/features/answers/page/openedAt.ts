/** A page's screen: the store that a link opens, with every number of its step known. */
import { areWeightsOwn, otherBeside } from '../../../kit/comparedRuns/otherBeside';
import type { StepTrace } from '../../../model';
import { type Document, typedNumbers } from '../../../prose';
import { conventionsInForce, documentProblems, shownStep } from '../../../quantity';
import {
  comingInAddress,
  createExplainerStore,
  type ExplainerStore,
  otherRunOf,
  readAddress,
  runOf,
  shownTraceOf,
} from '../../../store';
import { messages } from '../../../text';
import { withoutKeys } from './linkKeys';

export interface Opened {
  readonly store: ExplainerStore;
  readonly trace: StepTrace;
}

/** `link`: a hash without its #. Throws an Error with the first thing that is wrong with it. */
export async function openedAt(link: string): Promise<Opened> {
  // The page is about the whole step, whatever phase and views the app opens with.
  const hash = `#${withoutKeys(link, 'phase|part|focus|view')}&phase=update`;
  await comingInAddress(hash);
  const { state, problems } = readAddress(hash);
  const [problem] = problems;
  if (problem) throw new Error(`link: ${problem.inLink}`);
  const store = createExplainerStore();
  store.getState().applyAddress(state, []);
  const trace = shownTraceOf(store.getState());
  if (trace.step !== state.cursor.step) throw new Error(`link: step ${state.cursor.step} is not there`);
  return { store, trace };
}

/** The step of the run that a link compares with, as Compare shows it. */
export function otherTraceOf({ store, trace }: Opened): StepTrace {
  const state = store.getState();
  const pair = { run: runOf(state), other: otherRunOf(state) };
  return shownStep(otherBeside(pair, trace, areWeightsOwn(state)), conventionsInForce());
}

/** What is wrong with texts at a step: quantities that are not there, and results that were typed. */
export function problemsIn(documents: readonly Document[], { store, trace }: Opened): readonly string[] {
  const { cursor } = store.getState();
  const { layer, from, to } = cursor.weight;
  const selected = { layer, from, to, sample: cursor.sample };
  const { sampleCount } = runOf(store.getState()).data;
  return documents.flatMap((document) => [
    ...documentProblems(document, { network: trace.network, sampleCount, selected }).map(
      (problem) => `line ${problem.place.line}: ${messages.prose.problem(problem)}`,
    ),
    ...typedNumbers(document).map((number) => `${number} is typed; ask the step for it`),
  ]);
}
