/** A lesson of one scene of the four points of XOR: further keys of its block, and its text with a question. */
import type { Lesson } from '../../../src/lessons';
import { parseLesson } from '../../../src/lessons/file';
import { lessonViews } from '../../../src/store';

export function oneScene(keys: string, text: string): Lesson {
  const source = `---
format: batch-gradient-lesson
version: 1
title: One scene
summary: One.
minutes: 1
example: xor
---

## A scene

\`\`\`scene
${keys.includes('state:') ? '' : 'state: step=1&phase=sum\n'}${keys}
\`\`\`

${text}
`;
  const read = parseLesson(source, { name: '', views: lessonViews });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.lesson;
}

/** A question that leaves these views open. */
export function asking(open: string): string {
  return `\`\`\`question
kind: sign
prompt: Which sign has the sum?
open: ${open}
of: gradientSum.layer.from.to
hints: [Add the rows., Compare their magnitudes.]
answer: The sum is positive.
again: { state: weight=2.1.1 }
\`\`\``;
}
