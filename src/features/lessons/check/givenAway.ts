/**
 * Texts that a learner may read before a question and that say its answer: as a number, in its own scene or an earlier one,
 * or in the words of the right option, in its own scene or any title.
 */
import { isAccepted, isCorrect, type LessonProse, numberOf, type Question } from '../../../lessons';
import type { LessonProblem } from '../../../lessons/file';
import { messages } from '../../../text';
import type { SceneView } from './sceneView';
import { shownNumbers } from './shownReferences';

/** `views`: those of all scenes, in order. */
export function givenAwayProblems(view: SceneView, views: readonly SceneView[]): readonly LessonProblem[] {
  const { question } = view.scene;
  if (!question) return [];
  const { title, prose } = view.scene;
  const titles = views.map(({ scene }) => scene.title);
  const isSaid = saysOf(question, view);
  const texts = [
    ...[title, prose, question.prompt].filter((text) => isSaid.asNumber(text, view, 'covered')),
    ...views
      .slice(0, views.indexOf(view))
      .flatMap((before) => textsOf(before).filter((text) => isSaid.asNumber(text, before, 'uncovered'))),
    ...[...titles, prose, question.prompt].filter(isSaid.inWords),
  ];
  return texts.map(({ line, column }) => ({ line, column, message: messages.lessonFile.givenAway(question.line) }));
}

function textsOf({ scene: { title, prose, after } }: SceneView): readonly LessonProse[] {
  return [title, prose, ...(after ? [after] : [])];
}

interface Says {
  readonly asNumber: (text: LessonProse, at: SceneView, seen: 'covered' | 'uncovered') => boolean;
  readonly inWords: (text: LessonProse) => boolean;
}

function saysOf(question: Question, { all }: SceneView): Says {
  const asked = question.kind === 'number' && isTelling(numberOf(question.of, all)) ? question : undefined;
  const words =
    question.kind === 'choice'
      ? question.options
          .filter((option) => isCorrect(option, all))
          .map(({ text }) => wordsOf(text))
          .filter((text) => text.length >= fewest)
      : [];
  return {
    asNumber: (text, at, seen) =>
      asked !== undefined && shownNumbers(text.document, at[seen]).some((value) => isAccepted(value, asked, all)),
    inWords: (text) => words.some((one) => wordsOf(text).includes(one)),
  };
}

/** Shorter answers, such as “Nothing”, are in many sentences that do not speak of them. */
const fewest = 12;

/** Names that the text refers to are in the texts that describe the question. */
function wordsOf({ text }: LessonProse): string {
  return text
    .replace(/\{[^{}]*\}/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Small whole numbers stand everywhere. */
function isTelling(value: number): boolean {
  return !Number.isInteger(value) || Math.abs(value) > 20;
}
