/** The answers below the ledger’s mean, of the crossed scenarios: read as the page is, and “4 times as large” from the two runs. */
import { act, cleanup } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import '../../allFeatures';
import '../../allMessages';
import type { StepTrace } from '../../../src/model';
import { exists, quantityValue, type WeightPlace } from '../../../src/quantity';
import type { FilledScenario } from '../../../src/scenario';
import { doorNames, type ExplainerStore, otherRunOf, shownTraceOf, whatifKey } from '../../../src/store';
import { readPrinted } from '../../../src/text';
import { crossed } from '../../said/crossed';
import { faultsOfLines, faultsOfNumbers, faultsOfTexts, textsOf } from '../../said/numbers';
import { faultsOfScreen, faultsOfTables, number } from '../../said/redone';
import { storeAt } from '../../said/storeAt';
import { settled, shownOnPage } from './screen';

/** How many times as large each number of the sum is: of the samples’ part, and of the update. */
function timesOf(sum: StepTrace, mean: StepTrace, kind: 'dataGradient' | 'update'): readonly number[] {
  return sum.network.layers.slice(1).flatMap((units, at) =>
    Array.from({ length: units }, (_, to) => {
      const quantity = { kind, layer: at + 1, from: 1, to: to + 1 } as const;
      const [one, other] = [sum, mean].map((trace) =>
        kind === 'dataGradient'
          ? trace.dataGradient(at + 1, 1, to + 1)
          : exists(quantity as never, trace)
            ? quantityValue(quantity as never, trace)
            : 0,
      );
      return other ? [(one ?? 0) / other] : [];
    }).flat(),
  );
}

let count = 0;

/** “The sum is 4 times as large, because the mean divides it by B = 4.” “With η unchanged, the sum’s first step is 4 times as large.” */
function faultsOfTimes(text: string, sum: StepTrace, mean: StepTrace): readonly string[] {
  const gradient = new RegExp(
    `The sum is (${number}) times as large, because the mean divides it by [^.]*= (${number})`,
  );
  const step = new RegExp(`the (sum|mean)’s first step is (${number}) times as large`);
  const [, times, by = ''] = gradient.exec(text) ?? [];
  const [, of, ofStep] = step.exec(text) ?? [];
  const said: readonly (readonly [string | undefined, readonly number[]])[] = [
    [times, [...timesOf(sum, mean, 'dataGradient'), readPrinted(by).value]],
    [ofStep, timesOf(...(of === 'sum' ? ([sum, mean] as const) : ([mean, sum] as const)), 'update')],
  ];
  return said.flatMap(([printed, values]) => {
    if (printed === undefined) return [];
    count += values.length;
    const { value, half } = readPrinted(printed);
    return values.some((one) => Math.abs(one - value) > 1.001 * half + 1e-9 * Math.abs(value))
      ? [`${printed} times as large: it is ${values.join(' or ')} (${text})`]
      : [];
  });
}

/** “With all settings unchanged, this step would be −0.0259.” is the update of the other run. */
function faultsOfStep(text: string, other: StepTrace, { layer, from, to }: WeightPlace): readonly string[] {
  const [, printed] = new RegExp(`this step would be (${number})`).exec(text) ?? [];
  if (printed === undefined) return [];
  count++;
  const [{ value, half }, update] = [readPrinted(printed), other.update(layer, from, to)];
  return Math.abs(update - value) > 1.001 * half + 1e-9 * Math.abs(value) ? [`${text} It is ${update}.`] : [];
}

function faultsBelow(page: HTMLElement, store: ExplainerStore): readonly string[] {
  const state = store.getState();
  const [own, other] = [shownTraceOf(state), otherRunOf(state).traceAt(1)];
  const [sum, mean] = own.settings.reduction === 'sum' ? [own, other] : [other, own];
  const facts = { traces: [own], place: state.cursor.weight };
  const texts = textsOf(page);
  return [
    ...texts.flatMap(faultsOfScreen),
    ...faultsOfTables(page),
    ...faultsOfLines(page, texts),
    ...faultsOfNumbers(page, facts),
    ...faultsOfTexts(page, facts, texts),
    ...texts.flatMap((text) => faultsOfTimes(text, sum, mean)),
    ...texts.flatMap((text) => faultsOfStep(text, other, state.cursor.weight)),
  ];
}

/** The first one opened by the link, the others one after another on the same page. */
async function faultsOfDoors(scenario: FilledScenario, keys: string): Promise<readonly string[]> {
  const store = storeAt(scenario, `step=1&phase=update&ledger.whatif=${doorNames[0]}${keys}`);
  const page = await shownOnPage(store, 'ledger');
  const found: string[] = [];
  for (const door of doorNames) {
    act(() => store.getState().setViewKey(whatifKey, door));
    await settled();
    found.push(...faultsBelow(page, store).map((fault) => `${door}${keys}: ${fault}`));
  }
  cleanup();
  return found;
}

describe('what is asked below the ledger', () => {
  it.each(Object.keys(crossed) as (keyof typeof crossed)[])('has no false answer in %s', async (name) => {
    const found: string[] = [];
    for (const keys of ['', '&notation.divide=delta']) found.push(...(await faultsOfDoors(crossed[name], keys)));
    expect(found).toEqual([]);
  });

  it('has sentences that were done again', () => {
    expect(count).toBeGreaterThan(100);
  });
});
