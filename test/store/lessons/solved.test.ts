/** What a scene asks to be moved is not taken for a change of the screen, in any round of its question. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lessonList, type MakeQuestion, numberOf } from '../../../src/lessons';
import { controlPlace, parseLesson, withDataValue } from '../../../src/lessons/file';
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
