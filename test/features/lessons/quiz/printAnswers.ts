/** Prints, as JSON, how each question of a quiz is answered: computed from the app's source, for the browser tests. */
import '../../../../src/text/later';
import { readFileSync } from 'node:fs';
import { sceneView } from '../../../../src/features/lessons/check/sceneView';
import { isCorrect, numberOf, type Question, signOf } from '../../../../src/lessons';
import { parseLesson } from '../../../../src/lessons/file';
import type { CalculationContext } from '../../../../src/quantity';
import { lessonViews } from '../../../../src/store';
import { type QuizEntry, quizLesson } from '../../../../src/store/quiz/quizLesson';
import type { QuizAnswers } from './answers';

const [items = '', seed = '1'] = process.argv.slice(2);

function entryOf(item: string): QuizEntry {
  const [name = '', question] = item.split(':');
  const text = readFileSync(new URL(`../../../../src/lessons/short/${name}.md`, import.meta.url), 'utf8');
  const read = parseLesson(text, { name, views: lessonViews });
  if (!read.ok) throw new Error(`${name}.md cannot be read`);
  const scenes = read.lesson.scenes.map((_, index) => index + 1);
  return { source: { name, lesson: read.lesson, scenes }, question: Number(question) };
}

function answersOf(question: Question, context: CalculationContext): QuizAnswers {
  switch (question.kind) {
    case 'number': {
      const number = (of: Parameters<typeof numberOf>[0]): string =>
        String(Number(numberOf(of, context).toPrecision(6)));
      return { kind: 'number', right: number(question.of), wrong: question.wrong.map(({ value }) => number(value)) };
    }
    case 'sign':
      return { kind: 'sign', right: signOf(numberOf(question.of, context)), wrong: [] };
    case 'choice': {
      const right = question.options.findIndex((option) => isCorrect(option, context));
      return { kind: 'choice', right: String(right + 1), wrong: [] };
    }
    default:
      throw new Error(`unexpected kind ${question.kind}`);
  }
}

const entries = items.split(',').map(entryOf);
const lesson = quizLesson({ entries, count: entries.length, seed: Number(seed) });
const answers = lesson.scenes.map((_, index) => {
  const { scene, all } = sceneView({ lesson, scene: index + 1 });
  if (!scene.question) throw new Error(`scene ${index + 1} asks nothing`);
  return answersOf(scene.question, all);
});
process.stdout.write(JSON.stringify(answers));
