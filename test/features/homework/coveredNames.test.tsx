/**
 * What is heard gives nothing away: while an exercise or a lesson’s question is open, no name, description, live region, tooltip or title of any
 * view has the digits of a number that is covered, neither where the view opens nor after something in it is chosen.
 */
import { readFileSync } from 'node:fs';
import { act, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import '../../allFeatures';
import '../../allMessages';
import { exerciseLink, usualExercise } from '../../../src/features/homework/exercise/exercise';
import { loadRequested } from '../../../src/kit/onRequest';
import { parseLesson } from '../../../src/lessons/file';
import { addressOf, isCoveredAt, isKnown, type Quantity, quantityValue, weightPlaces } from '../../../src/quantity';
import { keepTitle } from '../../../src/shell/heard/pageTitle';
import { sayNews } from '../../../src/shell/heard/sayNews';
import {
  coverOf,
  type ExplainerStore,
  lessonViews,
  openViewsOf,
  readAddress,
  shownTraceOf,
  viewNames,
} from '../../../src/store';
import { formatDigits, formatExact, formatShort } from '../../../src/text';
import { bringTip, nextFrame, showExplorer } from '../../shell/explorer';

/** Longer than live regions and tooltips wait. */
const rest = 700;

/** What names and descriptions are made of: attributes and text, with those of live regions and tooltips; and the title. */
function heard(): readonly string[] {
  const texts = [document.title];
  for (const element of document.querySelectorAll('body *')) {
    for (const name of element.getAttributeNames()) {
      if (!/^(aria-(?!controls|labelledby|describedby)|title$|alt$|placeholder$|value$)/.test(name)) continue;
      texts.push(element.getAttribute(name) ?? '');
    }
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE && node.nodeValue) texts.push(node.nodeValue);
    }
  }
  return [...new Set(texts)].filter((text) => /\d/.test(text));
}

function digitsOf(value: number): readonly string[] {
  const size = Math.abs(value);
  const printed = [formatShort(size), formatDigits(size, 4), size.toFixed(4), size.toFixed(5), formatExact(size)];
  // Short ones such as 1 or 0.5 are everywhere.
  return printed.filter((text) => text.replace(/[^1-9]|·10.*$/g, '').length >= 2);
}

function quantitiesOf(store: ExplainerStore): readonly Quantity[] {
  const trace = shownTraceOf(store.getState());
  const { network, batch } = trace;
  const units = network.layers.flatMap((count, layer) =>
    Array.from({ length: count }, (_, at) => ({ layer, unit: at + 1 })),
  );
  const perSample = batch.flatMap((index): readonly Quantity[] => {
    const sample = index + 1;
    return [
      { kind: 'sampleLoss', sample },
      ...units.flatMap(({ layer, unit }): readonly Quantity[] =>
        layer === 0
          ? [{ kind: 'input', unit, sample } as Quantity]
          : (['preactivation', 'activation', 'slope', 'delta'] as const).map((kind) => ({ kind, layer, unit, sample })),
      ),
      ...weightPlaces(network).map((place): Quantity => ({ kind: 'sampleGradient', ...place, sample })),
    ];
  });
  const ofWeights = weightPlaces(network).flatMap((place): readonly Quantity[] =>
    (['weight', 'gradientSum', 'batchGradient', 'update', 'weightAfter'] as const).map((kind) => ({ kind, ...place })),
  );
  return [...perSample, ...ofWeights, { kind: 'batchLoss' }, { kind: 'lossAfter' }];
}

interface Secrets {
  /** The digits of what is covered, by its address; what is shown and has the same digits is none. */
  readonly digits: ReadonlyMap<string, string>;
  readonly covered: readonly Quantity[];
}

function secretsOf(store: ExplainerStore): Secrets {
  const state = store.getState();
  const trace = shownTraceOf(state);
  const { phase, part } = state.cursor;
  const covers = coverOf(state);
  const stop = { phase, part, ...(covers && { covers }) };
  const all = quantitiesOf(store);
  const covered = all.filter((quantity) => isCoveredAt(quantity, trace, stop));
  const shown = new Set(
    all
      .filter((quantity) => isKnown(quantity, trace, stop))
      .flatMap((quantity) => digitsOf(quantityValue(quantity, trace))),
  );
  const digits = covered.flatMap((quantity) =>
    digitsOf(quantityValue(quantity, trace)).map((text) => [text, addressOf(quantity)] as const),
  );
  return { digits: new Map(digits.filter(([text]) => !shown.has(text))), covered };
}

function told(store: ExplainerStore, texts = heard()): readonly string[] {
  const { digits } = secretsOf(store);
  return texts.flatMap((text) =>
    (text.match(/\d+(?:\.\d+)?/g) ?? []).flatMap((number) => {
      const of = digits.get(number);
      return of === undefined ? [] : [`${of}: ${text}`];
    }),
  );
}

/** Every view, and in each what is chosen and pointed at: no name tells. Returns how much was heard. */
async function walk(store: ExplainerStore): Promise<number> {
  let count = 0;
  const read = (place: string): void => {
    const texts = heard();
    expect(told(store, texts), place).toEqual([]);
    count += texts.length;
  };
  for (const name of viewNames()) {
    if (name !== 'lesson') act(() => store.getState().setPanel(name, true));
    await nextFrame();
    read(name);
    const { covered } = secretsOf(store);
    // What has the focus already is not chosen: the first one is chosen again after others.
    const [first] = covered;
    for (const quantity of [first, covered.find(({ kind }) => kind === 'delta'), covered.at(-1), first]) {
      if (!quantity) continue;
      act(() => {
        store.getState().choose(quantity);
        store.getState().point(quantity);
      });
      await act(() => vi.advanceTimersByTimeAsync(rest));
    }
    read(`${name}, with numbers chosen`);
    act(() => store.getState().point(undefined));
  }
  return count;
}

function listened(store: ExplainerStore): void {
  sayNews(store);
  keepTitle(store);
}

describe('no name tells a number that is covered', () => {
  beforeAll(loadRequested);
  afterEach(() => void vi.useRealTimers());

  it('while an exercise is open', async () => {
    const { store } = showExplorer('xor', (opened) => {
      const link = exerciseLink({ ...usualExercise, scope: 'network', given: ['s.1', 'x.1'], notAsked: ['update.2'] });
      opened.getState().applyAddress(readAddress(`#example=xor&phase=update&view=work&exercise=${link}`).state, []);
      listened(opened);
    });
    await bringTip();
    await waitFor(() => expect(openViewsOf(store.getState())).toContain('ledger'));
    expect(secretsOf(store).digits.size).toBeGreaterThan(20);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    expect(await walk(store)).toBeGreaterThan(100);
  }, 120_000);

  it('while a lesson’s question is open', async () => {
    const text = readFileSync('test/lessons/everyKind.md', 'utf8')
      .replace(/^open:.*\n/gm, '')
      .replace(/^cover:/gm, 'open: [ledger, network, formulas]\ncover:');
    const parsed = parseLesson(text, { name: '', views: lessonViews });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { store } = showExplorer('xor', listened);
    act(() => store.getState().enterScene(parsed.lesson, 3));
    await bringTip();
    expect(secretsOf(store).digits.size).toBeGreaterThan(0);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    expect(await walk(store)).toBeGreaterThan(100);
  }, 120_000);

  it('and a name that tells it is found', async () => {
    const { store } = showExplorer('xor', listened);
    const { layer, from, to } = store.getState().cursor.weight;
    act(() =>
      store.setState({
        asking: { step: 1, cover: [`gradientSum.${layer}.${from}.${to}`], open: lessonViews.covering },
      }),
    );
    await nextFrame();
    const [digits] = secretsOf(store).digits.keys();
    const name = `the sum, ${digits}`;
    within(document.body).getByRole('grid', { name: 'Ledger' }).setAttribute('aria-label', name);
    expect(told(store)).toEqual([`gradientSum.${layer}.${from}.${to}: ${name}`]);
  });
});
