/** The beat is a field of the store: without a stage, moves, links and other actions change it as they do on one. */
import { beforeEach, describe, expect, it } from 'vitest';
import { goToBeat, moveBeat, settleBeat } from '../../../../src/features/stage/present/beatMoves';
import { beatOnStage } from '../../../../src/features/stage/present/beatOnStage';
import { createExplainerStore, type ExplainerStore, readAddress, writeAddress } from '../../../../src/store';
import { beatText } from '../../../../src/views';

function told(store: ExplainerStore): string {
  return beatText(beatOnStage(store.getState()));
}

function opened(hash: string): ExplainerStore {
  const other = createExplainerStore();
  const { state, problems } = readAddress(hash);
  other.getState().applyAddress(state, problems);
  return other;
}

describe('The beat in the store', () => {
  let store: ExplainerStore;
  beforeEach(() => {
    store = opened('#example=xor&phase=sum&part=3&present=1&present.beat=sum.row.3');
  });

  it('is that of a link, and moves on and back', () => {
    expect(told(store)).toBe('sum.row.3');
    moveBeat(store, 1);
    moveBeat(store, 1);
    expect(told(store)).toBe('sum.division');
    moveBeat(store, -1);
    expect(told(store)).toBe('sum.sum');
  });

  it('is in the link at once, and the same where the link is opened', () => {
    store.getState().setViewKey('ledger.whatif', 'productOfMeans');
    goToBeat(store, { phase: 'sum', name: 'averages' });
    const link = writeAddress(store.getState());
    expect(link).toContain('present.beat=sum.averages');
    expect(told(opened(link))).toBe('sum.averages');
  });

  it('reaches the link in one change where the place stays', () => {
    goToBeat(store, { phase: 'sum', name: 'division' });
    const links: string[] = [];
    store.subscribe((state) => links.push(writeAddress(state)));
    moveBeat(store, 1);
    expect(links).toEqual([expect.stringContaining('present.beat=sum.mean')]);
  });

  it('is everything that a place has, once something else has moved there', () => {
    store.getState().goToPhase('update');
    settleBeat(store);
    expect(told(store)).toBe('update.loss');
    store.getState().goToPhase('sum');
    expect(told(store)).toBe('sum.mean');
  });

  it('of a link without one chooses the sample that its sentence names', () => {
    const opening = opened('#example=digits&phase=per-sample&view=pictures&present=1');
    expect(opening.getState().cursor.sample).toBe(2);
    settleBeat(opening);
    expect(told(opening)).toBe('per-sample.product.6');
    expect(opening.getState().cursor.sample).toBe(6);
  });

  it('comes back with a batch that has it', () => {
    settleBeat(store);
    const { change } = store.getState();
    change('batchSize', 2);
    settleBeat(store);
    expect(told(store)).toBe('sum.row.1');
    change('batchSize', 4);
    settleBeat(store);
    expect(told(store)).toBe('sum.row.3');
  });

  it('begins a phase where a link says so', () => {
    const other = opened('#example=xor&phase=sum&present=1&present.beat=start');
    settleBeat(other);
    expect(told(other)).toBe('sum.row.1');
    expect(other.getState().cursor.part).toBe(1);
  });

  it.each([
    ['noise', 'sum.draws.10', 'batch.stop'],
    ['epoch', 'sum.meanOfMeans', 'batch.stop'],
    ['influence', 'sum.without.2', 'per-sample.product.4'],
    ['compare', 'sum.why', 'sum.sum'],
    ['outputs', 'sum.mistake', 'sum.sum'],
  ])('of an old link to %s, %s, begins its phase, or comes before it: nothing is answered', (view, beat, begins) => {
    const other = opened(`#example=xor&phase=sum&view=${view}&present=1&present.beat=${beat}`);
    settleBeat(other);
    expect(told(other)).toBe(begins);
  });

  it('leads from step to step', () => {
    goToBeat(store, { phase: 'update', name: 'loss' });
    expect(moveBeat(store, 1)).toBe(true);
    expect([store.getState().cursor.step, told(store)]).toEqual([2, 'batch.stop']);
    expect(moveBeat(store, -1)).toBe(true);
    expect([store.getState().cursor.step, told(store)]).toEqual([1, 'update.loss']);
  });
});
