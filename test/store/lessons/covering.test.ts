/** While a question is open, nothing moves beyond its scene's phase without asking; skipping reveals nothing. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLesson } from '../../../src/lessons/file';
import {
  coveringQuestion,
  coverOf,
  createExplainerStore,
  lessonViews,
  openViewsOf,
  questionStateOf,
  readAddress,
  traceOf,
} from '../../../src/store';

const parsed = parseLesson(readFileSync('test/lessons/everyKind.md', 'utf8'), { name: '', views: lessonViews });
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { lesson } = parsed;

function asked() {
  const store = createExplainerStore();
  store.getState().enterScene(lesson, 1);
  return store;
}

describe('an open question', () => {
  it('covers its patterns, and every view but those it leaves open', () => {
    const state = asked().getState();
    const trace = traceOf(state);
    const covers = coverOf(state);
    expect(covers?.({ kind: 'sampleGradient', layer: 2, from: 2, to: 1, sample: 3 }, trace)).toBe(true);
    expect(covers?.({ kind: 'delta', layer: 2, unit: 1, sample: 3 }, trace)).toBe(false);
    expect(openViewsOf(state)).toEqual(['lesson', 'ledger', 'network', 'sum']);
  });

  it('still covers the scene’s weight after another one is selected', () => {
    const store = asked();
    store.getState().chooseWeight({ layer: 2, from: 1, to: 1 });
    const state = store.getState();
    const product = { kind: 'sampleGradient', layer: 2, from: 2, to: 1, sample: 3 } as const;
    expect(coverOf(state)?.(product, traceOf(state))).toBe(true);
  });

  it.each(['nextPhase', 'nextStep', 'reset and on', 'goTo', 'a link', 'play'])(
    'holds a move beyond its phase: %s',
    (move) => {
      const store = asked();
      const { nextPhase, nextStep, reset, goTo, applyAddress, play, tick } = store.getState();
      if (move === 'nextPhase') nextPhase();
      if (move === 'nextStep') nextStep();
      if (move === 'reset and on') {
        reset();
        for (let phase = 0; phase < 8; phase++) store.getState().nextPhase();
      }
      if (move === 'goTo') goTo({ step: 1, phase: 'update' });
      if (move === 'a link') {
        const { state } = readAddress('#example=xor&step=1&phase=sum');
        applyAddress({ ...state, lesson: { lesson, scene: 1 } }, []);
      }
      if (move === 'play') {
        play();
        for (let beat = 0; beat < 20; beat++) tick();
      }
      const { cursor, playing } = store.getState();
      expect(cursor).toMatchObject({ step: 1, phase: 'per-sample' });
      expect(playing).toBe(false);
      expect(store.getState().lesson?.held).toBeDefined();
      expect(coveringQuestion(store.getState())).toBeDefined();
    },
  );

  it('lets a held move through once the learner wants the answer, and drops it otherwise', () => {
    const store = asked();
    store.getState().nextPhase();
    store.getState().settleHeld(false);
    expect(store.getState().lesson?.held).toBeUndefined();
    expect(store.getState().cursor.phase).toBe('per-sample');
    store.getState().nextPhase();
    store.getState().settleHeld(true);
    expect(store.getState().cursor.phase).toBe('sum');
    expect(questionStateOf(store.getState()).status).toBe('shown');
    expect(openViewsOf(store.getState())).toBeUndefined();
  });

  it('does not hold what stays within its phase', () => {
    const store = asked();
    store.getState().previousPhase();
    expect(store.getState().cursor.phase).toBe('hidden-delta');
    store.getState().nextPhase();
    expect(store.getState().cursor.phase).toBe('per-sample');
    expect(store.getState().lesson?.held).toBeUndefined();
  });

  it('is still open after it was skipped', () => {
    const store = asked();
    store.getState().nextScene();
    store.getState().previousScene();
    expect(questionStateOf(store.getState()).status).toBe('unanswered');
    expect(coverOf(store.getState())).toBeDefined();
  });

  it('covers nothing once it is answered, and covers again when it is asked once more', () => {
    const store = asked();
    store.getState().submitAnswer({ kind: 'choice', option: 1 }, true);
    expect(coverOf(store.getState())).toBeUndefined();
    store.getState().askAgain();
    const state = store.getState();
    const product = { kind: 'sampleGradient', layer: 2, from: 1, to: 1, sample: 3 } as const;
    expect(coverOf(state)?.(product, traceOf(state))).toBe(true);
    expect(state.lesson?.questions['1']?.status).toBe('right');
  });

  it('shows a reply’s comparison, and covers again on the way back', () => {
    const store = asked();
    store.getState().runReply('method:averagedInputs');
    expect(openViewsOf(store.getState())).toBeUndefined();
    expect(store.getState().lesson?.held).toBeUndefined();
    store.getState().backToQuestion();
    expect(openViewsOf(store.getState())).toContain('ledger');
    expect(store.getState().cursor.phase).toBe('per-sample');
  });
});
