/**
 * Every retry of every question. *Once more* draws nothing: the file lists its retries (key `again`), and they come in that order, so this
 * goes through all of them instead of drawing 200. `listed` is how many each question has. The numbers are those of the engine, and
 * the gradients among the answers are added up here once more.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questionProblems } from '../../../src/features/lessons/check/questionProblems';
import { type SceneView, sceneView } from '../../../src/features/lessons/check/sceneView';
import { shownInlines } from '../../../src/features/lessons/check/shownReferences';
import {
  addressesOf,
  holdsAt,
  isCorrect,
  isMade,
  isNear,
  judge,
  type Lesson,
  type LessonProse,
  lessonList,
  numberOf,
  type Question,
} from '../../../src/lessons';
import { parseLesson } from '../../../src/lessons/file';
import { outcomeOf, parseAddress } from '../../../src/quantity';
import { comingInScene, lessonViews } from '../../../src/store';
import { answersOf } from '../../../src/store/quiz/isFair';
import { formatShort } from '../../../src/text';
import { offeredAnswers } from '../../lessons/offeredAnswers';

function lessonNamed(name: string): Lesson {
  const read = parseLesson(readFileSync(`src/lessons/${name}.md`, 'utf8'), { name, views: lessonViews });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.lesson;
}

/** The rounds of each question, the scene's own first. */
async function roundsOf(lesson: Lesson): Promise<readonly (readonly SceneView[])[]> {
  const all: SceneView[][] = [];
  for (const [index, { question }] of lesson.scenes.entries()) {
    if (!question) continue;
    const rounds: SceneView[] = [];
    for (let again = 0; again <= question.again.length; again++) {
      const place = { lesson, scene: index + 1, again };
      await comingInScene(place);
      rounds.push(sceneView(place));
    }
    all.push(rounds);
  }
  return all;
}

function questionIn({ scene }: SceneView): Question {
  if (!scene.question) throw new Error('expected a question');
  return scene.question;
}

/** The right answer where it is a number, a place or a movement; elsewhere it is one of a few. */
function answerIn(view: SceneView): string | undefined {
  const question = questionIn(view);
  if (question.kind === 'number') return numberOf(question.of, view.all).toPrecision(9);
  if (question.kind === 'click') return addressesOf(question.of, view.all).join();
  return question.kind === 'make' ? question.solution.map((one) => numberOf(one, view.all)).join() : undefined;
}

/** How many of the answers that are offered are right. */
function rightIn(view: SceneView): number {
  const question = questionIn(view);
  const { all } = view;
  if (question.kind === 'choice') return question.options.filter((option) => isCorrect(option, all)).length;
  const offered = offeredAnswers(question, all, all.trace.batchSize);
  return offered.filter((answer) => judge(question, answer, all).isRight).length;
}

/** Σ x · δ over the rows of the batch, for a question that asks for a gradient by its name. */
function gradientAddedUp({
  all: { trace },
  selected,
  ...view
}: SceneView): readonly [asked: number, added: number] | undefined {
  const question = view.scene.question;
  if (question?.kind !== 'number') return undefined;
  const words = { layer: selected.layer, from: selected.from, to: selected.to, sample: selected.sample };
  const text = question.of.text.replace(/\b(layer|from|to|sample)\b/g, (word) =>
    String(words[word as keyof typeof words]),
  );
  const quantity = parseAddress(text);
  if (quantity?.kind !== 'gradientSum' && quantity?.kind !== 'sampleGradient') return undefined;
  const { layer, from, to } = quantity;
  const rows = trace.batch.map((_, index) => index + 1);
  const own = quantity.kind === 'gradientSum' ? rows : rows.filter((row) => row === trace.rowOf(quantity.sample));
  const products = own.map(
    (row) => (from === 0 ? 1 : trace.activation(layer - 1, from, row)) * trace.delta(layer, to, row),
  );
  return [numberOf(question.of, { trace, selected }), products.reduce((sum, one) => sum + one, 0)];
}

/** The options as they are read in a round. */
function optionsIn(view: SceneView): readonly string[] {
  const question = questionIn(view);
  const options = question.kind === 'choice' ? question.options : question.kind === 'make' ? question.why?.options : [];
  return (options ?? []).map(({ text }) => readIn(text, view));
}

function readIn({ document }: LessonProse, { all }: SceneView): string {
  const parts = shownInlines(document.blocks, all).map((inline) => {
    if (inline.type === 'text') return inline.text;
    if (inline.type === 'computed') return formatShort(numberOf(inline, all));
    if (inline.type !== 'reference') return JSON.stringify(inline);
    const outcome = inline.style === 'number' ? outcomeOf(inline, all) : undefined;
    return outcome?.state === 'known' ? formatShort(outcome.value) : JSON.stringify(inline);
  });
  return parts.join('');
}

/** By lesson, for each of its questions. One whose next answer would be the same choice again has none. */
const listed: Readonly<Record<string, readonly number[]>> = {
  'one-sample': [4, 4, 3],
  'x-and-delta': [4, 3, 1, 2],
  'one-loss-or-many': [3, 2, 0, 3],
  'passes-and-updates': [1, 0, 0, 1],
  'means-too-early': [2, 3, 0, 0],
  'all-outputs': [3, 2, 1, 1],
  'as-a-matrix': [2, 0, 1, 0],
  'sum-and-mean': [3, 2, 0, 1],
  'one-to-batch': [2, 2, 2],
  'adds-nothing': [3, 2, 1, 2],
  'check-the-gradient': [0, 2, 0, 0],
  'all-alike': [0, 1, 1, 0, 0, 1],
  'optimizers-and-sum': [0, 0],
  'belongs-to-no-sample': [2, 0],
  'spread-out': [0, 0, 0, 2, 0],
};

describe.each(lessonList.map(({ name }) => name))('once more in %s', (name) => {
  it('goes through all that the file lists', async () => {
    const rounds = await roundsOf(lessonNamed(name));
    expect(rounds.map(({ length }) => length - 1)).toEqual(listed[name]);
  });

  it('has no text that its numbers do not fill, no unknown hint, and no two options that read the same', async () => {
    for (const view of (await roundsOf(lessonNamed(name))).flat()) {
      const options = optionsIn(view);
      const place = `${name}:${questionIn(view).line}`;
      expect([place, questionProblems(view)]).toEqual([place, []]);
      expect([place, new Set(options).size]).toEqual([place, options.length]);
    }
  });

  it('is true of its numbers, has one right answer, and for numbers, places and movements another than before', async () => {
    for (const rounds of await roundsOf(lessonNamed(name))) {
      rounds.forEach((view, round) => {
        const question = questionIn(view);
        const place = `${name}:${question.line}, round ${round}`;
        expect([place, holdsAt(view.scene, view.all)]).toEqual([place, true]);
        if (question.kind === 'make') expect([place, isMade(question, view.all)]).toEqual([place, false]);
        else if (question.kind !== 'batch' && question.kind !== 'order')
          expect([place, rightIn(view)]).toEqual([place, 1]);
        if (question.kind === 'number') {
          const [right = Number.NaN, ...wrong] = answersOf(question, view.all);
          expect([place, wrong.filter((one) => !Number.isFinite(one) || isNear(one, right, question))]).toEqual([
            place,
            [],
          ]);
        }
        const before = rounds[round - 1];
        const answer = answerIn(view);
        if (before && answer !== undefined) expect([place, answerIn(before)]).not.toEqual([place, answer]);
      });
    }
  });

  it('asks for gradients that are the sums of the products', async () => {
    for (const view of (await roundsOf(lessonNamed(name))).flat()) {
      const [asked, added] = gradientAddedUp(view) ?? [0, 0];
      expect(asked).toBeCloseTo(added, 10);
    }
  });
});

describe('the questions for a number', () => {
  it('ask for all digits of an answer that has four or fewer', async () => {
    const short: string[] = [];
    for (const { name } of lessonList) {
      for (const view of (await roundsOf(lessonNamed(name))).flat()) {
        const question = questionIn(view);
        if (question.kind !== 'number') continue;
        const right = numberOf(question.of, view.all);
        const [four, asked] = [4, question.digits].map((digits) => Number(right.toPrecision(digits)));
        if (Number(right.toPrecision(9)) === four && asked !== four) short.push(`${name}:${question.line}: ${four}`);
      }
    }
    expect(short).toEqual([]);
  });

  it('are asked more than once more', async () => {
    for (const { name } of lessonList) {
      for (const { question } of lessonNamed(name).scenes) {
        if (question?.kind === 'number')
          expect([name, question.line, question.again.length > 1]).toEqual([name, question.line, true]);
      }
    }
  });
});

describe('the answer to moved batches', () => {
  it('names no number of theirs, because it is also shown to those who have moved none', () => {
    for (const { name } of lessonList) {
      for (const { question } of lessonNamed(name).scenes) {
        if (question?.kind === 'batch')
          expect([name, question.line, question.answer.text]).toEqual([
            name,
            question.line,
            expect.not.stringMatching(/\{(=|batchSize|\w+\.[^|}]*\})/),
          ]);
      }
    }
  });
});
