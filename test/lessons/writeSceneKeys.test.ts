/** Writing the screen's state into a file: only the keys of that scene change. */
import { describe, expect, it } from 'vitest';
import { parseLesson, withSceneKeys } from '../../src/lessons/file';
import { createExplainerStore, lessonViews, readScene, sceneKeysOf, writeAddress } from '../../src/store';
import { testLessonFile } from './testLesson';

const file = [
  '---',
  'title: x',
  '---',
  '## One',
  '```scene',
  'focus: [ledger]',
  'state: >-',
  '  step=1',
  '  &phase=sum',
  'notes: Say',
  '  more',
  '```',
  'Text',
  '## Two',
  '',
  'No block',
];

describe('withSceneKeys', () => {
  it('replaces a key with all its lines, and leaves the others', () => {
    const written = withSceneKeys(file.join('\n'), 4, { state: 'step=2', example: undefined });
    expect(written.split('\n')).toEqual([
      ...file.slice(0, 5),
      'state: step=2',
      'focus: [ledger]',
      'notes: Say',
      '  more',
      ...file.slice(11),
    ]);
  });

  it('adds the block to a scene without one', () => {
    const written = withSceneKeys(file.join('\n'), 14, { state: 'step=2', example: 'iris' });
    expect(written.split('\n')).toEqual([
      ...file.slice(0, 14),
      '',
      '```scene',
      'state: step=2',
      'example: iris',
      '```',
      ...file.slice(14),
    ]);
  });

  it('keeps the line ends of the file', () => {
    const written = withSceneKeys(file.join('\r\n'), 4, { state: 'step=2' });
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('the screen as a scene', () => {
  const parsed = (text: string) => {
    const read = parseLesson(text, { name: '', views: lessonViews });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.lesson;
  };
  const head = parsed(testLessonFile).scenes[1]?.title.line ?? 0;

  function roundTrip(arrange: (store: ReturnType<typeof createExplainerStore>) => void): string {
    const store = createExplainerStore();
    arrange(store);
    const { state, example: name, scenario } = sceneKeysOf(store.getState(), parsed(testLessonFile));
    const text = withSceneKeys(testLessonFile, head, { state, example: name, scenario });
    const { state: read, problems } = readScene({ lesson: parsed(text), scene: 2 });
    expect(problems).toEqual([]);
    expect(writeAddress(read)).toBe(writeAddress(store.getState()));
    return text;
  }

  it('reads back as the same screen', () => {
    const text = roundTrip(({ getState }) => {
      getState().goTo({ step: 3, phase: 'sum', part: 2 });
      getState().chooseWeight({ layer: 1, from: 0, to: 2 });
      getState().change('learningRate', 0.25);
      getState().compare({ method: 'averagedInputs' });
      getState().setViewKey('ledger.sort', 'size');
      getState().setPanel('sum', true);
    });
    expect(text).not.toContain('example: xor\nstate');
  });

  it('also with another example, or a scenario of its own', () => {
    expect(roundTrip(({ getState }) => void getState().loadExample('one-weight'))).toContain('example: one-weight');
    roundTrip(({ getState }) => {
      const { scenario } = getState();
      getState().editScenario({ ...scenario, title: 'Mine: {a} # b' });
    });
  });

  it('leaves out what belongs to the reader', () => {
    const store = createExplainerStore();
    store.getState().setPreference('theme', 'dark');
    expect(sceneKeysOf(store.getState(), parsed(testLessonFile))).toEqual({ state: 'step=1&phase=sum' });
  });
});
