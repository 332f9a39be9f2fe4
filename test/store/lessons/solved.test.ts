/** What a scene asks to be moved is not taken for a change of the screen, in any round of its question. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lessonList, type MakeQuestion, numberOf } from '../../../src/lessons';
import { controlPlace, parseLesson, withDataValue } from '../../../src/lessons/file';
import { withBatches } from '../../../src/scenario';
import { comingInScene, createExplainerStore, isTouched, lessonViews } from '../../../src/store';
import { questionContext } from '../../../src/views/Lesson/question/questionContext';

/** As its controls do. */
function solve(store: ReturnType<typeof createExplainerStore>, question: MakeQuestion): void {
  const { setWeight, change, editScenario } = store.getState();
  const values = question.solution.map((one) => numberOf(one, questionContext(store.getState())));
  for (const [index, { of }] of question.allow.entries()) {
    const value = values[index] ?? Number.NaN;
    const place = controlPlace(of.text);
    if (place?.kind === 'weight') setWeight(place, value);
    else if (place?.kind === 'learningRate') change('learningRate', value);
    else if (place) editScenario(withDataValue(store.getState().scenario, place, value));
  }
}

it.each(lessonList.map(({ name }) => name))('%s: a solution leaves the screen the scene’s', async (name) => {
  const read = parseLesson(readFileSync(`src/lessons/${name}.md`, 'utf8'), { name, views: lessonViews });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { lesson } = read;
  for (const [index, { question }] of lesson.scenes.entries()) {
    if (question?.kind !== 'make') continue;
    for (let again = 0; again <= question.again.length; again++) {
      const place = { lesson, scene: index + 1, again };
      await comingInScene(place);
      const store = createExplainerStore();
      store.getState().enterScene(lesson, place.scene);
      for (let asked = 0; asked < again; asked++) {
        store.getState().showAnswer();
        store.getState().askAgain();
      }
      solve(store, question);
      expect([name, place.scene, again, isTouched(store.getState(), place)]).toEqual([name, place.scene, again, false]);
    }
  }
});

function lessonOf(name: string) {
  const read = parseLesson(readFileSync(`src/lessons/${name}.md`, 'utf8'), { name, views: lessonViews });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.lesson;
}

describe('what was made by hand', () => {
  const shown = (store: ReturnType<typeof createExplainerStore>) => {
    const { scenario, changes } = store.getState();
    return { scenario, changes };
  };

  it.each([
    ['sum-and-mean', 4],
    ['as-a-matrix', 5],
    ['check-the-gradient', 3],
  ])('is there when the scene is entered again, after another one and after Close: %s %i', async (name, scene) => {
    const lesson = lessonOf(name);
    for (const at of [scene - 1, scene, scene + 1]) await comingInScene({ lesson, scene: at });
    const store = createExplainerStore();
    const { enterScene, nextScene, previousScene, leaveLesson, restoreScene } = store.getState();
    enterScene(lesson, scene);
    const start = shown(store);
    const question = lesson.scenes[scene - 1]?.question;
    if (question?.kind !== 'make') throw new Error('no such question');
    solve(store, question);
    const solved = shown(store);
    expect(solved).not.toEqual(start);
    nextScene();
    expect(shown(store)).not.toEqual(solved);
    previousScene();
    expect(shown(store)).toEqual(solved);
    leaveLesson();
    enterScene(lesson, scene);
    expect(shown(store)).toEqual(solved);
    restoreScene();
    expect(shown(store)).toEqual(start);
  });

  it('is there as arranged batches, too', async () => {
    const lesson = lessonOf('all-alike');
    for (const at of [2, 3, 4]) await comingInScene({ lesson, scene: at });
    const store = createExplainerStore();
    store.getState().enterScene(lesson, 3);
    store.getState().editScenario(
      withBatches(store.getState().scenario, [
        [1, 4],
        [2, 3],
      ]),
    );
    const arranged = shown(store);
    store.getState().nextScene();
    store.getState().previousScene();
    expect(shown(store)).toEqual(arranged);
  });

  it('is not there in a lesson that is being written', async () => {
    const lesson = { ...lessonOf('sum-and-mean'), name: '' };
    const store = createExplainerStore();
    store.getState().enterScene(lesson, 4);
    const start = shown(store);
    store.getState().change('learningRate', 0.2);
    store.getState().nextScene();
    store.getState().previousScene();
    expect(shown(store)).toEqual(start);
  });
});
