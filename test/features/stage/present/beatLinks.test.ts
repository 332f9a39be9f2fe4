/** The beat is a field of the store: without a stage, moves and other actions change it as they do on one. Links to a beat come back to it, outlive another batch, and those of former beats show no more than their press did. */
import { describe, expect, it } from 'vitest';
import { goToBeat, moveBeat, settleBeat } from '../../../../src/features/stage/present/beatMoves';
import { beatOnStage, beatsOnStage } from '../../../../src/features/stage/present/beatOnStage';
import { isKnown, phases, type Quantity, runningTotalAt } from '../../../../src/quantity';
import { type ExplainerStore, traceOf, writeAddress } from '../../../../src/store';
import { viewNames } from '../../../../src/store/viewNames';
import { beatText, firstBeatAt, indexOf, stopOf, type ToldBeat } from '../../../../src/views';
import { openedStage, told } from './openedStage';

function at(store: ExplainerStore, beat: ToldBeat): string {
  goToBeat(store, beat);
  expect(told(store)).toBe(beatText(beat));
  return writeAddress(store.getState());
}

/** What somebody may have been asked. */
function results(store: ExplainerStore): readonly string[] {
  const state = store.getState();
  const { weight } = state.cursor;
  const trace = traceOf(state);
  const stop = stopOf(beatOnStage(state), beatsOnStage(state));
  const all: readonly Quantity[] = [
    runningTotalAt(trace, weight, trace.batchSize),
    { kind: 'batchGradient', ...weight },
    { kind: 'weightAfter', ...weight },
  ];
  return all.flatMap((quantity) => (isKnown(quantity, trace, stop) ? [quantity.kind] : []));
}

const step = '#example=xor&weight=2.1.1&present=1';

describe('The beat in the store', () => {
  const link = '#example=xor&phase=sum&part=3&present=1&present.beat=sum.row.3';

  it('is that of a link, and moves on and back', () => {
    const store = openedStage(link);
    expect(told(store)).toBe('sum.row.3');
    moveBeat(store, 1);
    moveBeat(store, 1);
    expect(told(store)).toBe('sum.division');
    moveBeat(store, -1);
    expect(told(store)).toBe('sum.sum');
  });

  it('reaches the link in one change where the place stays', () => {
    const store = openedStage(link);
    goToBeat(store, { phase: 'sum', name: 'division' });
    const links: string[] = [];
    store.subscribe((state) => links.push(writeAddress(state)));
    moveBeat(store, 1);
    expect(links).toEqual([expect.stringContaining('present.beat=sum.mean')]);
  });

  it('is everything that a place has, once something else has moved there', () => {
    const store = openedStage(link);
    store.getState().goToPhase('update');
    settleBeat(store);
    expect(told(store)).toBe('update.loss');
    store.getState().goToPhase('sum');
    expect(told(store)).toBe('sum.mean');
  });

  it('of a link without one chooses the sample that its sentence names', () => {
    const store = openedStage('#example=digits&phase=per-sample&view=pictures&present=1');
    expect(told(store)).toBe('per-sample.product.6');
    expect(store.getState().cursor.sample).toBe(6);
  });

  it('comes back with a batch that has it', () => {
    const store = openedStage(link);
    const { change } = store.getState();
    change('batchSize', 2);
    settleBeat(store);
    expect(told(store)).toBe('sum.row.1');
    change('batchSize', 4);
    settleBeat(store);
    expect(told(store)).toBe('sum.row.3');
  });

  it('leads from step to step', () => {
    const store = openedStage(link);
    goToBeat(store, { phase: 'update', name: 'loss' });
    expect(moveBeat(store, 1)).toBe(true);
    expect([store.getState().cursor.step, told(store)]).toEqual([2, 'batch.stop']);
    expect(moveBeat(store, -1)).toBe(true);
    expect([store.getState().cursor.step, told(store)]).toEqual([1, 'update.loss']);
  });

  it.each([
    ['noise', 'sum.draws.10', 'batch.stop'],
    ['epoch', 'sum.meanOfMeans', 'batch.stop'],
    ['influence', 'sum.without.2', 'per-sample.product.4'],
    ['outputs', 'sum.mistake', 'sum.sum'],
  ])('of an old link to %s, %s, begins its phase, or comes before it: nothing is answered', (view, beat, begins) => {
    expect(told(openedStage(`#example=xor&phase=sum&view=${view}&present=1&present.beat=${beat}`))).toBe(begins);
  });

  it.each([
    ['sum', 'sum.why', 'sum.mean'],
    ['update', 'update.curve.1', 'update.rule.2'],
    ['update', 'update.curve.40', 'update.rule.2'],
  ])('of an old link to Compare, %s, %s, is the last one before what is no longer told', (phase, beat, now) => {
    expect(told(openedStage(`#example=xor&phase=${phase}&view=compare&present=1&present.beat=${beat}`))).toBe(now);
  });

  it('begins a phase where a link says so', () => {
    const store = openedStage('#example=xor&phase=sum&present=1&present.beat=start');
    expect(told(store)).toBe('sum.row.1');
    expect(store.getState().cursor.part).toBe(1);
  });
});

describe('A link to a beat', () => {
  it.each([undefined, ...viewNames()])('of %s opens at it, and shows the same when it is opened again', (view) => {
    const store = openedStage(view ? `${step}&view=${view}` : step);
    for (const beat of beatsOnStage(store.getState())) {
      const link = at(store, beat);
      const again = openedStage(link);
      expect(told(again)).toBe(beatText(beat));
      expect(writeAddress(again.getState())).toBe(link);
    }
  });

  it('in Sum is the same after the batch has grown and shrunk again: no question becomes a row', () => {
    const store = openedStage(`${step}&batchSize=2`);
    const beats = beatsOnStage(store.getState()).filter(({ phase }) => phase === 'sum');
    for (const beat of beats) {
      at(store, beat);
      store.getState().change('batchSize', 4);
      settleBeat(store);
      expect(told(store)).toBe(beatText(beat));
      store.getState().change('batchSize', 2);
      settleBeat(store);
      expect(told(store)).toBe(beatText(beat));
    }
  });

  it('whose batch has grown by hand has no row in place of what comes after the rows', () => {
    const store = openedStage(`${step}&batchSize=2`);
    for (const beat of beatsOnStage(store.getState()).filter(
      ({ name }) => name === 'division' || name === 'sum' || name === 'mean',
    )) {
      expect(told(openedStage(at(store, beat).replace('batchSize=2', 'batchSize=4')))).toBe(beatText(beat));
    }
  });

  it('shows in another view no result that it did not show', () => {
    const store = openedStage(`${step}&ledger.whatif=productOfMeans`);
    for (const beat of beatsOnStage(store.getState())) {
      const link = at(store, beat);
      const asked = results(store);
      for (const view of viewNames()) {
        const other = openedStage(`${link}&view=${view}`);
        // The same press may show more in a view that has no later one.
        if (told(other) === beatText(beat)) continue;
        expect(asked, `${beatText(beat)} of ${view}`).toEqual(expect.arrayContaining([...results(other)]));
      }
    }
  });
});

/** The beats that single views once had. */
const former = [
  'cell.1',
  'cell.12',
  'without.2',
  'draws.10',
  'deviation',
  'path',
  'mistake',
  'meanOfMeans',
  'epochSum',
  'epochDivision',
  'asked.2.3',
  'row.x',
  '',
];

describe('A former beat', () => {
  it.each([undefined, ...viewNames()])('of %s begins its phase, or comes before it', (view) => {
    for (const phase of phases) {
      for (const name of former) {
        const link = `${step}${view ? `&view=${view}` : ''}&phase=${phase}&present.beat=${phase}.${name}`;
        const store = openedStage(link);
        const beats = beatsOnStage(store.getState());
        const first = indexOf(firstBeatAt(phase, beats), beats);
        expect(indexOf(beatOnStage(store.getState()), beats), link).toBeLessThanOrEqual(first);
      }
    }
  });

  it.each([
    // Averaging first was told in each step; today it is where the reader has asked for it.
    ['sum.averages', 'sum.mean'],
    ['sum.verdict', 'sum.mean'],
    ['sum.asked', 'sum.mean'],
    ['sum.answered', 'sum.mean'],
    // The last row comes with the sum; a row that the batch does not have is the last before that.
    ['sum.row.4', 'sum.row.3'],
    ['sum.row.99', 'sum.row.3'],
    ['sum.row.0', 'per-sample.product.4'],
    ['sum.total.9', 'sum.mean'],
    ['sum.total.1', 'sum.sum'],
    ['sum.total.2', 'sum.mean'],
    ['sum.total.3', 'sum.mean'],
    ['per-sample.product.9', 'per-sample.product.4'],
    ['update.rule.9', 'update.rule.2'],
  ])('of the ledger, %s, is read as %s', (beat, now) => {
    const [phase] = beat.split('.');
    const store = openedStage(`${step}&phase=${phase}&present.beat=${beat}`);
    expect(told(store)).toBe(now);
    expect(store.getState().viewKeys['ledger.whatif']).toBeUndefined();
  });
});
