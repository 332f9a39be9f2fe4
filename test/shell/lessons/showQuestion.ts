/** The explorer with an open question of a lesson. */
import { readFileSync } from 'node:fs';
import { act } from '@testing-library/react';
import { parseLesson } from '../../../src/lessons/file';
import { lessonViews } from '../../../src/store';
import { nextFrame, showExplorer } from '../explorer';

const parsed = parseLesson(readFileSync('test/lessons/everyKind.md', 'utf8'), { name: '', views: lessonViews });
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { lesson } = parsed;

export async function showQuestion() {
  const shown = showExplorer();
  act(() => shown.store.getState().enterScene(lesson, 1));
  await nextFrame();
  return shown;
}
