/** A row under the rule is told by its name: other settings give the sum other rows, and the stage stays at the same one. */
import { describe, expect, it } from 'vitest';
import { goToBeat, settleBeat } from '../../../../src/features/stage/present/beatMoves';
import { beatOnStage, beatsOnStage } from '../../../../src/features/stage/present/beatOnStage';
import { type ExplainerStore, traceOf } from '../../../../src/store';
import { type Beat, beatText } from '../../../../src/views';
import { beatFocus } from '../../../../src/views/shared/beats/beatFocus';
import { openedStage } from './openedStage';

const penalty = '0.1/batch';

/** The number that is told. */
function toldNumber(store: ExplainerStore): string | undefined {
  const state = store.getState();
  const { weight: place, sample } = state.cursor;
  return beatFocus(beatOnStage(state), traceOf(state), { place, sample, beats: beatsOnStage(state) })?.kind;
}

function totalsOf(store: ExplainerStore): readonly Beat[] {
  const afterRows = new Set(['stop', 'row', 'product']);
  return beatsOnStage(store.getState()).filter(({ phase, name }) => phase === 'sum' && !afterRows.has(name));
}

function change(store: ExplainerStore, ...[key, value]: Parameters<ReturnType<ExplainerStore['getState']>['change']>) {
  store.getState().change(key, value);
  settleBeat(store);
}

const step = '#example=xor&weight=2.1.1&phase=sum&present=1';

describe('A beat of a row under the rule', () => {
  describe.each([1, 4])('of %d samples', (size) => {
    it.each(['mean', 'sum'] as const)('of a %s stays at its row when mean and sum are exchanged', (reduction) => {
      for (const settings of ['', `&penalty=${penalty}`]) {
        const store = openedStage(`${step}&batchSize=${size}&reduction=${reduction}${settings}`);
        const other = reduction === 'mean' ? 'sum' : 'mean';
        for (const beat of totalsOf(store)) {
          goToBeat(store, beat);
          const row = toldNumber(store);
          change(store, 'reduction', other);
          const now = totalsOf(store).map(({ name }) => name);
          // Without its division the sum is all that there is, and its one term is told with its division.
          expect(now).toContain(beatOnStage(store.getState()).name);
          if (now.includes(beat.name)) expect(toldNumber(store), beatText(beat)).toBe(row);
          else expect(beatOnStage(store.getState()).name).toBe(other === 'sum' ? 'sum' : 'mean');
          change(store, 'reduction', reduction);
          expect(beatText(beatOnStage(store.getState()))).toBe(beatText(beat));
        }
      }
    });
  });

  it('of the penalty becomes the last one without it, and comes back with it', () => {
    const store = openedStage(`${step}&batchSize=4&penalty=${penalty}`);
    for (const beat of totalsOf(store)) {
      goToBeat(store, beat);
      const row = toldNumber(store);
      change(store, 'penalty', 'none');
      const isOfPenalty = row === 'penaltyGradient' || row === 'batchGradient';
      expect(toldNumber(store), beatText(beat)).toBe(isOfPenalty || row === 'dataGradient' ? 'batchGradient' : row);
      change(store, 'penalty', penalty);
      expect(toldNumber(store)).toBe(row);
    }
  });

  it.each([
    ['sum.total.1', 'gradientSum'],
    ['sum.total.2', 'dataGradient'],
    ['sum.total.3', 'penaltyGradient'],
    ['sum.total.4', 'batchGradient'],
  ])('once counted, as %s, is read as its row', (beat, row) => {
    const store = openedStage(`${step}&batchSize=4&penalty=${penalty}&present.beat=${beat}`);
    expect(toldNumber(store)?.replace('runningTotal', 'gradientSum')).toBe(row);
  });
});
