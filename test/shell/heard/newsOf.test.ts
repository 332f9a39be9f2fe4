/** What a press has done, in words; what a question covers is named without its number. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import '../../allFeatures';
import { parseLesson } from '../../../src/lessons/file';
import { exists, isCoveredAt } from '../../../src/quantity';
import {
  type FilledScenario,
  inlineData,
  withBatches,
  withClip,
  withData,
  withDrawnWeights,
  withoutSample,
  withUnits,
} from '../../../src/scenario';
import { newsOf } from '../../../src/shell/heard/newsOf';
import { titleOf } from '../../../src/shell/heard/pageTitle';
import {
  coverOf,
  createExplainerStore,
  type ExplainerStore,
  lessonViews,
  readAddress,
  shownTraceOf,
} from '../../../src/store';

function opened(address = '#example=xor&step=1&phase=sum'): ExplainerStore {
  const store = createExplainerStore();
  store.getState().applyAddress(readAddress(address).state, []);
  return store;
}

/** What is said of the deed. */
function newsAfter(store: ExplainerStore, deed: (state: ReturnType<ExplainerStore['getState']>) => unknown): string {
  const before = store.getState();
  const said: string[] = [];
  const leave = store.subscribe((state, last) => {
    const news = newsOf(state, last);
    if (news) said.push(news.text);
  });
  deed(before);
  leave();
  return said.join(' ');
}

it('names a setting with its value, and what is undone and redone', () => {
  const store = opened();
  expect(newsAfter(store, ({ change }) => change('learningRate', 0.25))).toBe('Learning rate 0.25.');
  expect(newsAfter(store, ({ setWeight }) => setWeight({ layer: 2, from: 2, to: 1 }, 1.5))).toBe(
    'Weight from hidden 2 to output 1, 1.5.',
  );
  expect(newsAfter(store, ({ undo }) => undo())).toBe(
    'Undone: weight from hidden 2 to output 1, 1.5; it is −1.30 again.',
  );
  expect(newsAfter(store, ({ undo }) => undo())).toBe('Undone: Learning rate 0.25; it is 0.5 again.');
  expect(newsAfter(store, ({ redo }) => redo())).toBe('Redone: Learning rate 0.25.');
  expect(newsAfter(store, ({ redo }) => redo())).toBe('Redone: weight from hidden 2 to output 1, 1.5.');
});

it('says what an edit has done to an example, which has no title then', () => {
  const store = opened();
  const edit = (make: (scenario: FilledScenario) => FilledScenario) =>
    newsAfter(store, ({ editScenario, scenario }) => editScenario({ ...make(scenario), title: '' }));
  expect(edit((scenario) => withUnits(scenario, 1, 4))).toBe('Layers of 2, 4, 1 units.');
  expect(edit((scenario) => withDrawnWeights(scenario, { scheme: 'zeros', seed: 1 }))).toBe(
    'The numbers of the start are changed.',
  );
  // The form says which one.
  expect(edit((scenario) => withData(scenario, withoutSample(inlineData(scenario), 1)))).toBe('');
  expect(newsAfter(store, ({ undo }) => undo())).toBe('Undone: the samples; they are as before.');
  expect(newsAfter(store, ({ undo }) => undo())).toBe('Undone: the numbers of the start; they are as before.');
  expect(newsAfter(store, ({ undo }) => undo())).toBe('Undone: layers of 2, 4, 1 units; there are 2, 3, 1 again.');
});

it('says of batches by hand that they are changed, and of clipping that a setting is', () => {
  const store = opened();
  const edit = (make: (scenario: FilledScenario) => FilledScenario) =>
    newsAfter(store, ({ editScenario, scenario }) => editScenario({ ...make(scenario), title: '' }));
  const clip = { maxNorm: 1, per: 'batch' } as const;
  expect(edit((scenario) => withBatches(scenario, [[1, 2], [3]]))).toBe('The batches are changed.');
  expect(edit((scenario) => withClip(scenario, clip))).toBe('The settings of the start are changed.');
  expect(newsAfter(store, ({ undo }) => undo())).toBe('Undone: the settings of the start; they are as before.');
  expect(newsAfter(store, ({ undo }) => undo())).toBe('Undone: the batches; they are as before.');
});

it('names the value that is there where an edit takes a change back', () => {
  const store = opened();
  expect(newsAfter(store, ({ change }) => change('reduction', 'sum'))).toBe('Reduction sum.');
  expect(newsAfter(store, ({ change }) => change('reduction', 'mean'))).toBe('Reduction mean.');
  expect(newsAfter(store, ({ undo }) => undo())).toBe('Undone: Reduction mean; it is sum again.');
  expect(newsAfter(store, ({ redo }) => redo())).toBe('Redone: Reduction mean.');
  const later = opened('#example=xor&step=1&phase=sum&reduction=sum&set=2:weight.2.2.1:0.5');
  expect(newsAfter(later, ({ change }) => change('reduction', 'mean'))).toBe('Reduction mean.');
});

it('names all settings that one edit changes', () => {
  const store = opened('#example=xor&step=1&phase=sum&batchSize=2&reduction=sum');
  expect(newsAfter(store, ({ restoreExample }) => restoreExample())).toBe('Batch size 4, Reduction mean.');
  expect(newsAfter(store, ({ undo }) => undo())).toBe('Undone: Batch size 4, Reduction mean; they are as before.');
});

it('names phase and step, but not each of them while Play runs', () => {
  const store = opened();
  expect(newsAfter(store, ({ nextPhase }) => nextPhase())).toBe('Step 1, Update.');
  expect(newsAfter(store, ({ nextPhase }) => nextPhase())).toBe('Step 2, Batch.');
  store.setState({ playing: true });
  expect(newsAfter(store, () => store.setState({ cursor: { ...store.getState().cursor, phase: 'sum' } }))).toBe('');
  expect(newsAfter(store, ({ pause }) => pause())).toBe('Step 2, Sum.');
});

it('names the chosen weight and sample, and a view that opens or closes', () => {
  const store = opened();
  expect(newsAfter(store, ({ chooseWeight }) => chooseWeight({ layer: 1, from: 1, to: 2 }))).toBe(
    'Weight from input 1 to hidden 2.',
  );
  expect(newsAfter(store, ({ chooseSample }) => chooseSample(3))).toBe('Sample 3.');
  expect(newsAfter(store, ({ setPanel }) => setPanel('sum', true))).toBe('Opened: Sum.');
  expect(newsAfter(store, ({ setPanel }) => setPanel('sum', false))).toBe('Closed: Sum.');
});

it('says what Formulas shows, without a number that is covered or comes later', () => {
  const store = opened();
  const sample = { kind: 'sampleGradient', layer: 2, from: 2, to: 1, sample: 1 } as const;
  expect(newsAfter(store, ({ choose }) => choose(sample))).toMatch(
    /^Formulas shows gradient of sample 1 .*: −?[\d.]+\.$/,
  );
  const early = opened('#example=xor&step=1&phase=forward');
  expect(newsAfter(early, ({ choose }) => choose(sample))).toMatch(/^Formulas shows gradient of sample 1 [^:]*\.$/);
});

it('says that samples are being loaded', () => {
  const store = opened();
  expect(newsAfter(store, () => store.setState({ fetching: { opening: false } }))).toBe(
    'Loading the samples. Please wait.',
  );
});

it('gives nothing away that a question asks for', () => {
  const parsed = parseLesson(readFileSync('test/lessons/everyKind.md', 'utf8'), { name: '', views: lessonViews });
  if (!parsed.ok) throw new Error('expected a lesson');
  const store = opened();
  const named: string[] = [];
  for (let scene = 1; scene <= parsed.lesson.scenes.length; scene++) {
    store.getState().enterScene(parsed.lesson, scene);
    const state = store.getState();
    if (!coverOf(state)) continue;
    const { weight, sample } = state.cursor;
    const { layer, from, to } = weight;
    for (const quantity of [
      { kind: 'batchGradient', layer, from, to },
      { kind: 'sampleGradient', layer, from, to, sample },
    ] as const) {
      if (!exists(quantity, shownTraceOf(state))) continue;
      const said = newsAfter(store, ({ choose }) => choose(quantity));
      const { phase, part } = state.cursor;
      const covers = coverOf(store.getState());
      if (said === '' || !covers || !isCoveredAt(quantity, shownTraceOf(state), { phase, part, covers })) continue;
      expect(said).not.toContain(':');
      named.push(said);
    }
  }
  expect(named.length).toBeGreaterThan(0);
});

it('the title begins with what the page is about', () => {
  expect(titleOf(opened().getState())).toBe('Batch Gradient Explainer');
  expect(titleOf(opened('#example=xor&view=compare').getState())).toBe('Compare · Batch Gradient Explainer');
});

it('names the order of the ledger’s rows', () => {
  const store = opened();
  expect(newsAfter(store, ({ setViewKey }) => setViewKey('ledger.sort', 'size'))).toBe('Largest product first.');
  expect(newsAfter(store, ({ setViewKey }) => setViewKey('ledger.sort', undefined))).toBe('In the order of the batch.');
});

it('does not speak of Formulas in a scene without it', () => {
  const source = readFileSync('src/lessons/adds-nothing.md', 'utf8');
  const read = parseLesson(source, { name: 'adds-nothing', views: lessonViews });
  if (!read.ok) throw new Error('adds-nothing');
  const store = createExplainerStore();
  store.getState().enterScene(read.lesson, 2);
  const { weight } = store.getState().cursor;
  const sample = { kind: 'sampleGradient', ...weight, sample: 2 } as const;
  expect(newsAfter(store, ({ choose }) => choose(sample))).toMatch(/^Gradient of sample 2 for [^:]*\.$/);
});
