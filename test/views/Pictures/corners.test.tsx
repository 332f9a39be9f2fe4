/** Pictures where a sample is twice in a batch, under a penalty, and with sample weights. */
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MediumContext, media } from '../../../src/kit';
import { createRun } from '../../../src/run';
import type { FilledScenario } from '../../../src/scenario';
import { createExplainerStore, traceOf } from '../../../src/store';
import { CaptionContext } from '../../../src/views';
import { Pictures } from '../../../src/views/Pictures';
import { firstLayerOf, picturedWeights } from '../../../src/views/Pictures/firstLayer';
import { classPush } from '../../../src/views/Pictures/pushes';
import { exampleScenario } from '../../exampleScenario';
import { renderIn } from '../../renderIn';

const place = { layer: 1, from: 29, to: 5 };

function digits(training: object, data: object = {}): FilledScenario {
  const scenario = exampleScenario('digits');
  return {
    ...scenario,
    data: { ...scenario.data, ...data },
    training: { ...scenario.training, ...training },
  } as FilledScenario;
}

function shown(training: object, { keys = {}, part }: { keys?: Record<string, string>; part?: number } = {}) {
  const store = createExplainerStore();
  act(() => store.getState().loadScenario(digits(training)));
  act(() => store.getState().chooseWeight(place));
  for (const [key, value] of Object.entries(keys)) act(() => store.getState().setViewKey(key, value));
  act(() => store.getState().goTo({ phase: 'sum', ...(part === undefined ? {} : { part }) }));
  renderIn(store, <Pictures />);
  return store;
}

function rowNamed(name: RegExp): HTMLElement {
  const grid = screen.getByRole('grid', { name: 'Samples in pictures' });
  const row = within(grid)
    .getAllByRole('row')
    .find(({ textContent }) => name.test(textContent ?? ''));
  if (!row) throw new Error(`no row ${name}`);
  return row;
}

describe('Pictures, a sample that is twice in a batch', () => {
  it('adds it twice: the running total of its later row is not that of its first', () => {
    const store = shown({ batches: [[1, 2, 1, 3]] }, { part: 3 });
    const trace = traceOf(store.getState());
    const total = [1, 2, 3].reduce((sum, row) => sum + trace.contribution(1, 29, 5, row), 0);
    expect(rowNamed(/^Sum over the batch/).textContent).toContain(total.toFixed(4));
    expect(rowNamed(/^Sum over the batch/).querySelector('[data-quantity$=".3"]')).not.toBeNull();
  });
});

describe('Pictures on a stage', () => {
  it('shows a sample beside its gradient where the bias is chosen, whose x is 1', () => {
    const store = createExplainerStore();
    act(() => store.getState().loadScenario(digits({})));
    act(() => store.getState().chooseWeight({ ...place, from: 0 }));
    act(() => store.getState().goTo({ phase: 'per-sample' }));
    renderIn(
      store,
      <MediumContext value={media.stage}>
        <Pictures />
      </MediumContext>,
    );
    const [sample] = screen.getAllByRole('figure').filter(({ textContent }) => textContent?.startsWith('sample 2'));
    expect(sample?.textContent).toBe('sample 21');
    expect(screen.getByRole('img', { name: 'the gradient of sample 2' })).toBeDefined();
  });
});

describe('Pictures on a stage, its caption', () => {
  it('is about what the phase has shown, and leaves δ and the update to the step', () => {
    const store = createExplainerStore();
    act(() => store.getState().loadExample('xor'));
    let caption: string | undefined;
    const say = (sentence: string | undefined): void => {
      caption = sentence;
    };
    renderIn(
      store,
      <MediumContext value={media.stage}>
        <CaptionContext value={say}>
          <Pictures />
        </CaptionContext>
      </MediumContext>,
    );
    const captions = (['hidden-delta', 'per-sample', 'sum', 'update'] as const).map((phase) => {
      act(() => store.getState().goTo({ phase }));
      return caption;
    });
    expect(captions).toEqual([
      undefined,
      'Each sample adds its own inputs, scaled by its own δ.',
      'Each sample adds its own inputs, scaled by its own δ. These images, added and divided by B = 4, are the batch gradient.',
      undefined,
    ]);
  });
});

describe('Pictures on a stage, classes in one row each', () => {
  it('opens the class of the chosen sample, which the sentences speak of, and has no buttons', () => {
    const store = createExplainerStore();
    act(() => store.getState().loadExample('mse-128-64-10'));
    act(() => store.getState().goTo({ phase: 'hidden-delta' }));
    act(() => store.getState().chooseSample(38));
    renderIn(
      store,
      <MediumContext value={media.stage}>
        <Pictures />
      </MediumContext>,
    );
    const cells = [...rowNamed(/^38/).querySelectorAll('[data-quantity^="delta.1."]')];
    expect(cells).toHaveLength(1);
    const decimals = screen.getAllByText(/^−?0\.0\d+$/).map(({ textContent }) => textContent?.split('.')[1]?.length);
    expect(new Set(decimals).size).toBe(1);
    expect(screen.queryByRole('button', { name: /samples/ })).toBeNull();
  });
});

describe('Pictures, means that are right', () => {
  it.each([
    ['one sample', { batchSize: 1 }],
    ['the same sample twice', { batches: [[2, 2]] }],
  ])('does not cross out what it would draw again as the gradient: %s', (_, training) => {
    shown(training);
    const row = rowNamed(/^The same here/);
    expect(row.querySelectorAll('s')).toHaveLength(0);
    const panel = screen.getByRole('region', { name: 'Pictures' });
    expect(panel.querySelectorAll('s')).toHaveLength(0);
    expect(within(panel).queryByRole('img', { name: /which is not the gradient/ })).toBeNull();
  });
});

describe('Pictures, a penalty', () => {
  const penalty = { l2: 0.5, divideBy: 'none', biases: false };

  it('divides the sum of the images without it', () => {
    const store = shown({ penalty });
    const trace = traceOf(store.getState());
    expect(rowNamed(/^Mean: divided by B/).textContent).toContain(trace.dataGradient(1, 29, 5).toFixed(4));
    const means = firstLayerOf(trace).productOfMeans(5);
    const gap = firstLayerOf(trace).covariance(5);
    const drawn = picturedWeights(trace, 'dataGradient', 1, 5);
    for (const at of [0, 28, 40]) expect((means[at] ?? 0) + (gap[at] ?? 0)).toBeCloseTo(drawn[at] ?? 0, 12);
  });

  it('says that the images give the gradient without it', () => {
    shown({ penalty });
    expect(screen.getByText(/These images, added and divided by B = 6, are the batch gradient without the penalty\./));
  });
});

describe('Pictures, sums and means', () => {
  it('does not call a sum that is still divided the batch gradient', () => {
    shown({});
    expect(screen.queryByText(/The sum of these images is the batch gradient\./)).toBeNull();
    expect(screen.getByText(/These images, added and divided by B = 6, are the batch gradient\./));
  });

  it('under sum, the sum of the images is the batch gradient', () => {
    shown({ reduction: 'sum' });
    expect(screen.getByText(/The sum of these images is the batch gradient\./));
  });
});

describe('Pictures, sample weights', () => {
  it('a sample of weight 0 pushes nothing', () => {
    const run = createRun(
      digits({ batches: [[1, 2]] }, { sampleWeights: [0, ...Array.from({ length: 499 }, () => 1)] }),
      [],
    );
    const layer = firstLayerOf(run.traceAt(1));
    expect(layer.delta(0, 5)).not.toBe(0);
    expect(classPush(layer, [0], 5)).toBe('none');
  });
});
