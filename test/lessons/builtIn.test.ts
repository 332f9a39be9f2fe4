/** The built-in lessons: every reference has a number in its scene, and every answer is right or wrong as it is marked. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  comingLesson,
  fetchedLesson,
  type Lesson,
  type LessonExpression,
  type LessonProse,
  lessonList,
  type Question,
  type Reply,
  type Scene,
} from '../../src/lessons';
import { type Calculation, typedNumbers } from '../../src/prose';
import { addressOf, documentProblems, evaluateAt, nearlyEqual, parseAddress } from '../../src/quantity';
import { checkComparison, readComparison } from '../../src/run';
import { lessonViews, readScene, runOf, type ScenePlace } from '../../src/store';

describe.each(lessonList)('lesson $name', ({ name, title, minutes }) => {
  let lesson: Lesson;

  beforeAll(async () => {
    await comingLesson(name, lessonViews);
    const found = fetchedLesson(name);
    if (!found) throw new Error(`${name}.md was not loaded`);
    lesson = found;
  });

  it('has the title and the minutes of the list, 4 to 9 scenes, and two questions', () => {
    expect({ title: lesson.title.text, minutes: lesson.minutes }).toEqual({ title, minutes });
    expect(lesson.scenes.length).toBeGreaterThanOrEqual(4);
    expect(lesson.scenes.length).toBeLessThanOrEqual(9);
    expect(lesson.scenes.filter(({ question }) => question).length).toBeGreaterThanOrEqual(2);
    for (const required of lesson.requires) expect(lessonList.map((one) => one.name)).toContain(required);
  });

  it('has states that links can say, and texts whose references the scene’s step has', () => {
    for (const place of placesOf(lesson)) {
      const { problems } = readScene(place);
      expect(problems, placeName(place)).toEqual([]);
      const { trace, selected, sampleCount } = contextOf(place);
      for (const { text, document } of textsOf(sceneAt(place))) {
        const surroundings = { network: trace.network, sampleCount, selected };
        expect(documentProblems(document, surroundings).map(String), `${placeName(place)} ${text}`).toEqual([]);
      }
    }
  });

  it('has no numbers typed by hand', () => {
    for (const scene of lesson.scenes) {
      expect(textsOf(scene).flatMap(({ document }) => typedNumbers(document))).toEqual([]);
    }
  });

  it('dims everything but quantities and views that exist', () => {
    const views: readonly string[] = lessonViews.names;
    for (const { focus } of lesson.scenes) {
      for (const { text } of focus) {
        const quantity = parseAddress(text.replace(/\*/g, '1'));
        expect(views.includes(text) || quantity !== undefined, text).toBe(true);
      }
    }
  });

  it('runs only methods and settings that the scene’s network allows', () => {
    for (const place of placesOf(lesson)) {
      const { question } = sceneAt(place);
      const { state } = readScene(place);
      for (const { run } of question ? repliesOf(question) : []) {
        if (!run) continue;
        const comparison = readComparison(run.text, state.scenario);
        expect(comparison, run.text).not.toHaveProperty('problem');
        if (!('problem' in comparison)) expect(checkComparison(state, comparison), run.text).toBeUndefined();
      }
    }
  });

  it('has one right answer to each question, and wrong ones that differ', () => {
    for (const place of placesOf(lesson)) {
      const { question } = sceneAt(place);
      if (!question) continue;
      const numberOf = ({ calculation }: LessonExpression): number => knownValue(calculation, place);
      if (question.kind === 'choice') {
        const right = question.options.filter(({ correct }) =>
          typeof correct === 'boolean' ? correct : numberOf(correct) !== 0,
        );
        expect(right.length, placeName(place)).toBe(1);
      } else if (question.kind === 'sign') {
        const right = numberOf(question.of);
        const wrong = { negative: right >= 0, zero: right !== 0, positive: right <= 0 };
        expect(question.replies, placeName(place)).toMatchObject(
          Object.fromEntries(Object.entries(wrong).flatMap(([sign, isWrong]) => (isWrong ? [[sign, {}]] : []))),
        );
      } else if (question.kind === 'number') {
        const values = [question.of, ...question.wrong.map(({ value }) => value)].map(numberOf);
        const equal = values.filter((value, at) => values.slice(0, at).some((before) => nearlyEqual(before, value)));
        expect(equal, `${placeName(place)} gives two answers the same number`).toEqual([]);
      }
    }
  });

  it('asks the same question again about other numbers', () => {
    for (const place of placesOf(lesson).filter(({ again }) => again)) {
      const first = contextOf({ ...place, again: false });
      const second = contextOf(place);
      const where = ({ trace, selected }: ReturnType<typeof contextOf>) => [
        selected,
        trace.batchSize,
        ...trace.clippedGradientRow(),
      ];
      expect(where(second), placeName(place)).not.toEqual(where(first));
    }
  });
});

function placesOf(lesson: Lesson): readonly Required<ScenePlace>[] {
  return lesson.scenes.flatMap(({ question }, at) => {
    const place = { lesson, scene: at + 1 };
    return question
      ? [
          { ...place, again: false },
          { ...place, again: true },
        ]
      : [{ ...place, again: false }];
  });
}

function sceneAt({ lesson, scene }: ScenePlace): Scene {
  const found = lesson.scenes[scene - 1];
  if (!found) throw new RangeError(`no scene ${scene}`);
  return found;
}

function placeName({ lesson, scene, again }: ScenePlace): string {
  return `${lesson.name}, scene ${scene}${again ? ', again' : ''}`;
}

function contextOf(place: ScenePlace) {
  const { state } = readScene(place);
  const run = runOf(state);
  const { step, weight, sample } = state.cursor;
  return { trace: run.traceAt(step), selected: { ...weight, sample }, sampleCount: run.data.sampleCount };
}

function knownValue(calculation: Calculation, place: ScenePlace): number {
  const outcome = evaluateAt(calculation, contextOf(place));
  if (outcome.state === 'known') return outcome.value;
  throw new Error(`${placeName(place)}: no number${outcome.quantity ? ` ${addressOf(outcome.quantity)}` : ''}`);
}

function textsOf({ title, notes, prose, question, after }: Scene): readonly LessonProse[] {
  const texts = [title, notes, prose, after, ...(question ? questionTexts(question) : [])];
  return texts.filter((text) => text !== undefined);
}

function questionTexts(question: Question): readonly LessonProse[] {
  const { prompt, hints, answer } = question;
  const own = question.kind === 'choice' ? question.options : question.kind === 'order' ? question.items : [];
  return [prompt, ...own.map(({ text }) => text), ...repliesOf(question).map(({ text }) => text), ...hints, answer];
}

function repliesOf(question: Question): readonly Reply[] {
  switch (question.kind) {
    case 'choice':
      return question.options.flatMap(({ reply }) => reply ?? []);
    case 'sign':
      return Object.values(question.replies);
    case 'number':
      return [...question.wrong, ...(question.otherwise ? [question.otherwise] : [])];
    case 'click':
      return [...question.wrong, question.otherwise];
    case 'order':
      return [question.wrong];
    case 'batch':
      return [question.otherwise];
  }
}
