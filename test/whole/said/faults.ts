/** What is false of a step in a view, on the stage and in another medium: all that the guards read, with the place of each fault. */
import { cleanup } from '@testing-library/react';
import type { media } from '../../../src/kit';
import type { FilledScenario } from '../../../src/scenario';
import { otherRunOf, shownTraceOf, type ViewName } from '../../../src/store';
import { redoneTex } from '../../said/lines';
import { faultsOfLines, faultsOfNumbers, faultsOfTexts, textsOf } from '../../said/numbers';
import { type Facts, faultsIn, faultsOfScreen, faultsOfTables, hasNaN } from '../../said/redone';
import { storeAt } from '../../said/storeAt';
import { shownOnPage, toldOnStage } from './screen';

/** A step, and how its place in a link goes on: `step=2&weight=1.1.2`. */
export interface StepRead {
  readonly scenario: FilledScenario;
  readonly keys: string;
  /** With what Compare compares it: `reduction:sum`. */
  readonly comparison: string;
}

export type Medium = (typeof media)[keyof typeof media];

/** Views with sentences of their own on the stage, and network and ledger. */
export const told: readonly (ViewName | undefined)[] = [
  undefined,
  'outputs',
  'influence',
  'arrows',
  'pictures',
  'product',
  'noise',
  'epoch',
  'compare',
  'work',
];

function factsOf(store: ReturnType<typeof storeAt>, view: ViewName | undefined): Facts {
  const state = store.getState();
  const trace = shownTraceOf(state);
  const { step, weight: place } = state.cursor;
  const traces = view === 'compare' ? [trace, otherRunOf(state).traceAt(step)] : [trace];
  // Its sums are at the weights before the epoch, and are redone from their claims.
  return { traces, place, isElsewhere: view === 'epoch' && step > 1 };
}

/** NaN is no fault where the step has it, and powers of ten stand as they were typed, and as programs write them. */
function faultsOfText(text: string, { traces }: Facts, { scenario }: StepRead, view?: ViewName): readonly string[] {
  const known = traces.some(hasNaN) ? text.replaceAll('NaN', '') : text;
  const hasPowers = view === 'code' || JSON.stringify(scenario).includes('e+');
  return faultsOfScreen(hasPowers ? known.replaceAll('e+', 'e') : known);
}

/** With the beat and the sentence. */
export async function faultsOnStage(step: StepRead, view: ViewName | undefined): Promise<readonly string[]> {
  const { scenario, keys, comparison } = step;
  const store = storeAt(scenario, `${keys}&phase=update${view === 'compare' ? `&compare=${comparison}` : ''}`);
  const facts = factsOf(store, view);
  return (await toldOnStage(store, view)).flatMap(({ beat, sentence, formulas }) => {
    const faults = [
      ...faultsIn(sentence, facts),
      ...faultsOfText(sentence, facts, step),
      ...(sentence === '' ? ['nothing'] : []),
      ...formulas.flatMap((tex) => redoneTex(tex).faults),
    ];
    return faults.map((fault) => `${keys} ${view} ${beat}: ${fault} (${sentence})`);
  });
}

/** `further`: keys of what the view has only where it is asked for. */
export async function faultsOnPage(
  step: StepRead,
  view: ViewName,
  { medium, further = '' }: { readonly medium: Medium; readonly further?: string },
): Promise<readonly string[]> {
  const { scenario, keys, comparison } = step;
  const compared = view === 'compare' ? `&compare=${comparison}` : '';
  const store = storeAt(scenario, `${keys}&phase=update${compared}${further}`);
  const facts = factsOf(store, view);
  const page = await shownOnPage(store, view, medium);
  const texts = textsOf(page);
  const faults = [
    ...[page.textContent, ...texts].flatMap((text) => faultsOfText(text, facts, step, view)),
    ...faultsOfTables(page),
    ...faultsOfLines(page, texts),
    ...faultsOfNumbers(page, facts),
    ...faultsOfTexts(page, facts, texts),
  ];
  cleanup();
  return [...new Set(faults.map((fault) => `${keys} ${view} ${medium.kind}: ${fault}`))];
}

/** One of those that are possible. */
export function comparisonOf(scenario: FilledScenario, keys: string, seed: number): string {
  const some = [
    'method:lastSample',
    'method:productOfMeans',
    'method:biasNotDivided',
    'method:dividedTwice',
    'reduction:sum',
  ];
  const drawnOne = some[seed % some.length] ?? '';
  try {
    storeAt(scenario, `${keys}&phase=update&compare=${drawnOne}`);
    return drawnOne;
  } catch {
    return 'learningRate:0.1';
  }
}
