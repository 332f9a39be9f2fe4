/** A lesson with its panel, Ledger and Network on the screen, and the question of a scene. */
import { readFileSync } from 'node:fs';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import type { Lesson as LessonData } from '../../../src/lessons';
import { parseLesson } from '../../../src/lessons/file';
import { useQuantityGestures } from '../../../src/shell/gestures/useQuantityGestures';
import { createExplainerStore, lessonViews } from '../../../src/store';
import { Ledger } from '../../../src/views/Ledger';
import { Lesson } from '../../../src/views/Lesson';
import { Network } from '../../../src/views/Network';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

export function readLesson(file: string): LessonData {
  const parsed = parseLesson(readFileSync(file, 'utf8'), { name: '', views: lessonViews });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.lesson;
}

const everyKind = readLesson('test/lessons/everyKind.md');

function Screen() {
  const root = useRef<HTMLDivElement>(null);
  useQuantityGestures(root, () => undefined);
  return (
    <div ref={root}>
      <Lesson />
      <Network />
      <Ledger />
    </div>
  );
}

export function showQuestion(scene: number, lesson = everyKind) {
  const store = createExplainerStore();
  store.getState().enterScene(lesson, scene);
  renderIn(store, <Screen />);
  const form = (): HTMLElement => screen.getByRole('form');
  return {
    store,
    user: userEvent.setup(),
    form,
    button: (name: string | RegExp) => within(form()).getByRole('button', { name }),
    check: () => within(form()).getByRole<HTMLButtonElement>('button', { name: 'Check' }),
    status: () => store.getState().lesson?.questions,
  };
}
