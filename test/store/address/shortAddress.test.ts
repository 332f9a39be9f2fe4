/** The short link: the same state, in as few characters as it takes. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { comingLesson, lessonList } from '../../../src/lessons';
import { examples, limits, parseScenarioText } from '../../../src/scenario';
import {
  createExplainerStore,
  type ExplainerStore,
  lessonViews,
  readAddress,
  type State,
  scenarioText,
  shortAddress,
  writeAddress,
} from '../../../src/store';
import { mostPackedBytes, packed, unpacked } from '../../../src/store/address/packedLink';
import { anyDeeds, done } from '../support';

function storeAt(hash: string): ExplainerStore {
  const store = createExplainerStore();
  const { state, problems } = readAddress(hash);
  expect(problems).toEqual([]);
  store.getState().applyAddress(state, problems);
  return store;
}

/** Colours and type size are the reader's own, and so is the frame. */
function asShared(state: State): State {
  const { embed: _, layout: __, ...otherKeys } = state.otherKeys;
  return { ...state, otherKeys, preferences: { ...state.preferences, theme: 'auto', scale: 1 } };
}

function expectSame(state: State): void {
  const { state: read, problems } = readAddress(shortAddress(state));
  expect(problems).toEqual([]);
  expect(writeAddress(read)).toBe(writeAddress(asShared(state)));
}

describe('shortAddress', () => {
  beforeAll(async () => {
    for (const { name } of lessonList) await comingLesson(name, lessonViews);
  });

  it('leaves out what an empty link has, and what belongs to this reader', () => {
    expect(shortAddress(createExplainerStore().getState())).toBe('');
    const short = (hash: string): string => shortAddress(storeAt(hash).getState());
    expect(short('#example=lecture&step=1&phase=sum')).toBe('#example=lecture');
    expect(short('#step=3&phase=update&sample=2&weight=1.2.3&theme=dark&scale=1.5')).toBe(
      '#step=3&phase=update&weight=1.2.3',
    );
    expect(short('#embed=ledger&layout=flow&phase=batch')).toBe('#phase=batch');
    expect(short('#lesson=x-and-delta&scene=1')).toBe('#lesson=x-and-delta');
    expect(short('#lesson=x-and-delta&scene=2&theme=dark')).toBe('#lesson=x-and-delta&scene=2');
  });

  it('opens the same screen, whatever was done', () => {
    fc.assert(
      fc.property(anyDeeds, (deeds) => expectSame(done(deeds).getState())),
      { numRuns: 200 },
    );
  });

  it.each(examples.map(({ name }) => name))('opens %s with any note, and its own numbers', (name) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (note) => {
        const store = createExplainerStore();
        store.getState().loadExample(name);
        store.getState().setNote(`&?%${note}`);
        store.getState().change('learningRate', 0.125);
        expectSame(store.getState());
      }),
      { numRuns: 5 },
    );
  });

  it('opens every scene of every lesson, as it begins and after a change', () => {
    for (const { name } of lessonList) {
      const { state } = readAddress(`#lesson=${name}`);
      const count = state.lesson?.lesson.scenes.length ?? 0;
      expect(count).toBeGreaterThan(0);
      for (let scene = 1; scene <= count; scene++) {
        const store = storeAt(`#lesson=${name}&scene=${scene}`);
        expectSame(store.getState());
        store.getState().setViewKey('ledger.sort', 'size');
        expectSame(store.getState());
      }
    }
  });

  it('packs own data, changes and notes together, shorter than a link has them', () => {
    const store = createExplainerStore();
    const own = parseScenarioText(
      scenarioText({ ...store.getState().scenario, title: 'Mine' }).replace('[[0,0],', '[[0.25,0],'),
    );
    if (!own.ok) throw own.error;
    store.getState().loadScenario(own.scenario);
    store.getState().setNote('Look at **sample 3**. '.repeat(30).slice(0, limits.noteLength));
    const { length } = shortAddress(store.getState());
    expect(shortAddress(store.getState())).toMatch(/^#z=[\w-]+$/);
    expect(length).toBeLessThan(0.6 * writeAddress(store.getState()).length);
    expect(length).toBeLessThan(300);
    expectSame(store.getState());
  });

  it('says of own data that are too large for a link the same as the long one', () => {
    const { scenario } = createExplainerStore().getState();
    const inputs = Array.from({ length: 60_000 }, (_, row) => [Math.sin(row), Math.cos(row)]);
    const store = createExplainerStore();
    store.getState().loadScenario({ ...scenario, data: { inputs, targets: inputs.map(() => [1]) } });
    expect(shortAddress(store.getState())).toContain('scenario=local');
  });
});

describe('a packed link', () => {
  it('that was written once can still be read', () => {
    const { state, problems } = readAddress(
      '#z=S62ApOecVHCugCRLI2i6hKd6Y1hyNwSmQmP0NG5kqmMMtMsQPQEDlQKFzYnLnKaQIsInPz9bIbFEQUsLEpIKxlpaAA',
    );
    expect(problems).toEqual([]);
    expect(writeAddress(state)).toBe(
      '#example=lecture&step=2&phase=sum&part=3&weight=1.2.3&learningRate=0.25,3:0.1&set=1:weight.1.2.3:0.7' +
        '&compare=learningRate:0.5;reduction:sum&note=Look%20at%20**sample%203**',
    );
  });

  it('gives way to keys beside it', () => {
    const hash = `#z=${packed('example=lecture&phase=update&weight=2.1.1')}&weight=1.1.1&theme=dark`;
    expect(writeAddress(readAddress(hash).state)).toBe('#example=lecture&step=1&phase=update&weight=1.1.1&theme=dark');
  });

  it('that is damaged, or expands without end, is ignored with a sentence', () => {
    const problemsOf = (hash: string): readonly string[] => readAddress(hash).problems.map(({ inLink }) => inLink);
    const why = 'The link’s z is ignored: it is cut off or damaged; ask for the link again.';
    const whole = packed('example=lecture&phase=update&weight=2.1.1&note=A%20note%20that%20is%20somewhat%20long');
    for (const text of ['', 'a', '!!', whole.slice(0, -6)]) expect(problemsOf(`#z=${text}`)).toEqual([why]);
    expect(problemsOf(`#z=${whole.slice(0, 8)}&step=2`)).toEqual([why]);
    expect(unpacked(packed('x'.repeat(mostPackedBytes + 1)))).toBeUndefined();
    // One within another is an unknown key, so that nothing is unpacked twice.
    expect(problemsOf(`#z=${packed(`z=${whole}`)}`)).toEqual(['The link’s “z” is not known and is ignored.']);
  });
});
