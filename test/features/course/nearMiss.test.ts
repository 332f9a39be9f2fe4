import { describe, expect, it } from 'vitest';
import { nearMiss } from '../../../src/features/course/host/nearMiss';
import { framed } from './framed';

describe('nearMiss', () => {
  it.each([
    ['batchsize', 'batch-size'],
    ['learning_rate', 'learning-rate'],
    ['Example', 'example'],
    ['exampel', 'example'],
    ['batch-sizes', 'batch-size'],
    ['phases', 'phase'],
    ['learningrat', 'learning-rate'],
    ['batchsise', 'batch-size'],
    // A key of the link, which an element says otherwise.
    ['view', 'views'],
  ])('%s was meant to be %s', (name, meant) => {
    expect(nearMiss(name)).toBe(meant);
  });

  it.each([
    'batchSize',
    'example',
    '_ngcontentAbC12',
    'vOn',
    'reflect',
    'class',
    'style',
    'title',
    'hidden',
    'slot',
    'tabindex',
    'inert',
  ])('%s is a key, or like none', (name) => {
    expect(nearMiss(name)).toBeUndefined();
  });
});

describe('the attributes of an element', () => {
  it('are judged in the frame: a near miss is told to the page, and what frameworks write is told to nobody', () => {
    const { heard, store } = framed({ address: 'batchsize=2&_ngcontentAbC12=&by=element' });
    expect(heard('batch-gradient/error')).toEqual([
      {
        type: 'batch-gradient/error',
        message: 'The attribute “batchsize” is not known; “batch-size” was meant.',
        attribute: 'batchsize',
      },
    ]);
    expect(store.getState().notices).toEqual([]);
  });

  it('are ignored one by one, and go back to their defaults where they are removed', () => {
    const { heard, store, say } = framed({ address: 'example=xor&batchSize=2&by=element' });
    say({ type: 'batch-gradient/set', by: 'element', state: { lock: 'step, wights', batchSize: null } });
    expect(store.getState().otherKeys.lock).toBe('step');
    expect(store.getState().changes).toEqual([]);
    expect(heard('batch-gradient/error')).toHaveLength(1);
  });

  it.each([
    [
      'views',
      { embed: 'ledger,ledgr' },
      { embed: 'ledger', lock: 'step,phase' },
      'There is no view “ledgr”; it is left out.',
    ],
    [
      'views',
      { embed: 'nonsense', layout: 'flow' },
      { embed: 'ledger,sum', lock: 'step,phase' },
      'There is no view “nonsense”',
    ],
    [
      'example',
      { example: 'nosuch', step: '1' },
      { embed: 'ledger,sum', lock: 'step,phase' },
      'There is no example “nosuch”',
    ],
    ['lock', { lock: 'step,foo' }, { embed: 'ledger,sum', lock: 'step' }, 'There is no lock “foo”; it is left out.'],
    ['lock', { lock: 'foo' }, { embed: 'ledger,sum', lock: 'step,phase' }, 'There is no lock “foo”'],
  ])('with a bad name in %s: %j costs that name only, and says so once', (attribute, state, left, sentence) => {
    const address = 'example=lecture&step=2&embed=ledger,sum&layout=flow&lock=step,phase&by=element';
    const { heard, store, say } = framed({ address });
    say({ type: 'batch-gradient/set', by: 'element', state });
    say({ type: 'batch-gradient/set', by: 'element', state });
    expect(store.getState()).toMatchObject({ source: { name: 'lecture' }, cursor: { step: 2 } });
    expect(store.getState().otherKeys).toEqual({ layout: 'flow', ...left });
    expect(heard('batch-gradient/error')).toEqual([
      { type: 'batch-gradient/error', message: expect.stringContaining(sentence), attribute },
    ]);
  });

  it('keep the scenario that is shown where another one is damaged', () => {
    const { heard, store, say } = framed({ address: 'example=lecture&by=element' });
    say({ type: 'batch-gradient/set', by: 'element', state: { scenario: 'zzz' } });
    expect(store.getState().source).toEqual({ kind: 'example', name: 'lecture' });
    expect(heard('batch-gradient/error')).toHaveLength(1);
  });

  it('say together where the frame begins anew', () => {
    const { store, say } = framed({ address: 'example=xor&step=2&batchSize=2&views=ledger&by=element' });
    const state = { example: 'lecture', step: '3', batchSize: '1', embed: 'sum, ledger', keys: 'page' };
    say({ type: 'batch-gradient/set', by: 'element', state });
    const { source, cursor, otherKeys } = store.getState();
    expect(source).toEqual({ kind: 'example', name: 'lecture' });
    expect(cursor.step).toBe(3);
    expect(otherKeys.embed).toBe('sum,ledger');
  });

  it('leave a page’s own words to be refused as before', () => {
    const { heard, say } = framed();
    say({ type: 'batch-gradient/set', state: { batchsize: 2 } });
    expect(heard('batch-gradient/error')).toEqual([
      { type: 'batch-gradient/error', message: expect.stringContaining('“batchsize” is not known') },
    ]);
  });
});
