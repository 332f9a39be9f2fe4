import { describe, expect, it } from 'vitest';
import { createExplainerStore, type ExplainerStore, writeAddress } from '../../../src/store';
import { mergeState, mergeStates } from '../../../src/store/address/mergeState';

function merged(store: ExplainerStore, state: Readonly<Record<string, string>>, scenario?: string) {
  return mergeState(store.getState(), { entries: new Map(Object.entries(state)), ...(scenario && { scenario }) });
}

describe('mergeStates', () => {
  const sets = (...states: readonly Readonly<Record<string, string>>[]) =>
    states.map((state) => ({ entries: new Map(Object.entries(state)) }));

  it.each([
    ['a part that a later phase leaves behind', [{ phase: 'sum', part: '2' }, { phase: 'update' }], 'phase=update'],
    ['a part that belongs to the later phase', [{ phase: 'loss' }, { phase: 'sum', part: '2' }], 'phase=sum&part=2'],
    ['an example after settings', [{ learningRate: '2', theme: 'dark' }, { example: 'iris' }], 'phase=sum&theme=dark'],
    ['a setting after an example', [{ example: 'iris' }, { learningRate: '2' }], 'phase=sum&learningRate=2'],
  ])('is what they would come to one after the other: %s', (_, states, expected) => {
    const store = createExplainerStore();
    const { state, problems } = mergeStates(store.getState(), sets(...states));
    expect(problems).toEqual([]);
    expect(state && writeAddress(state)).toMatch(new RegExp(`&${expected}$`));
    const oneByOne = createExplainerStore();
    for (const one of sets(...states)) oneByOne.getState().applyAddress(mergeState(oneByOne.getState(), one).state, []);
    expect(writeAddress(oneByOne.getState())).toBe(state && writeAddress(state));
  });
});

describe('mergeState', () => {
  it('leaves what the host does not speak of', () => {
    const store = createExplainerStore();
    store.getState().goTo({ step: 3, phase: 'forward' });
    store.getState().chooseSample(4);
    const { state, problems } = merged(store, { weight: '1.2.1' });
    expect(problems).toEqual([]);
    expect(writeAddress(state)).toBe('#example=xor&step=3&phase=forward&sample=4&weight=1.2.1');
  });

  it('drops a part and a focus that a new phase leaves behind', () => {
    const store = createExplainerStore();
    store.getState().goTo({ phase: 'sum', part: 2 });
    store.getState().choose({ kind: 'delta', layer: 2, unit: 1, sample: 3 });
    const { state, problems } = merged(store, { phase: 'update' });
    expect(problems).toEqual([]);
    expect(writeAddress(state)).toBe('#example=xor&step=1&phase=update&sample=3');
  });

  it('drops the product chosen in a phase that the host leaves, unless it gives one', () => {
    const store = createExplainerStore();
    store.getState().setViewKey('product.of', 'backward');
    const chosen = (state: Readonly<Record<string, string>>) => merged(store, state).state.viewKeys['product.of'];
    expect(chosen({ weight: '2.3.1' })).toBe('backward');
    expect(chosen({ phase: 'forward' })).toBeUndefined();
    expect(chosen({ phase: 'forward', 'product.of': 'gradient' })).toBe('gradient');
  });

  it('lets the sample yield to a batch that it is not in, without a word', () => {
    const store = createExplainerStore();
    store.getState().chooseSample(4);
    const { state, problems } = merged(store, { batchSize: '2' });
    expect(problems).toEqual([]);
    expect(state.cursor.sample).toBe(2);
  });

  it('lets a focus yield to the weight that the host gives', () => {
    const store = createExplainerStore();
    store.getState().choose({ kind: 'weight', layer: 1, from: 1, to: 1 });
    const { state, problems } = merged(store, { weight: '2.3.1' });
    expect(problems).toEqual([]);
    expect(state.cursor).toMatchObject({ weight: { layer: 2, from: 3, to: 1 } });
    expect(state.cursor.focus).toBeUndefined();
  });

  it('starts anew with an example, but for how the frame looks', () => {
    const store = createExplainerStore();
    store.setState({ otherKeys: { embed: 'ledger', layout: 'flow' } });
    store.getState().change('learningRate', 0.1);
    store.getState().goTo({ step: 4 });
    store.getState().setPreference('theme', 'dark');
    const { state } = merged(store, { example: 'one-weight' });
    expect(writeAddress(state)).toMatch(
      /^#example=one-weight&step=1&phase=[\w-]+&embed=ledger&layout=flow&theme=dark$/,
    );
  });

  it('takes over a whole state: what it does not have is undone here too', () => {
    const store = createExplainerStore();
    store.getState().change('learningRate', 0.1);
    const { state } = merged(store, { example: 'xor', step: '2', phase: 'sum' });
    expect(writeAddress(state)).toBe('#example=xor&step=2&phase=sum');
  });

  it('takes a scenario file, and says by place what is wrong with one', () => {
    const store = createExplainerStore();
    const file = {
      format: 'batch-gradient-scenario',
      version: 1,
      title: 'Two points',
      network: { layers: [1, 1], activations: ['identity'], weights: [[[2]]] },
      loss: 'halfSquaredError',
      data: { inputs: [[1], [2]], targets: [[0], [1]] },
      training: { batchSize: 2, reduction: 'sum', optimizer: { kind: 'sgd', learningRate: 0.1 } },
    };
    const good = merged(store, { phase: 'update' }, JSON.stringify(file));
    expect(good.problems).toEqual([]);
    expect(good.state.scenario.title).toBe('Two points');
    expect(good.state.cursor.phase).toBe('update');
    const bad = merged(store, {}, JSON.stringify({ ...file, loss: 'absolute' }));
    expect(bad.problems.map(({ inState }) => inState)).toEqual([
      expect.stringMatching(/^the state’s scenario could not be used: loss/),
    ]);
  });

  it('names each key that it cannot use', () => {
    const { problems } = merged(createExplainerStore(), { phase: 'lunch', sample: '9', colour: 'red' });
    expect(problems).toHaveLength(3);
  });
});
