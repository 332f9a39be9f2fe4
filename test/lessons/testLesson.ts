/** A lesson for tests, and its file: five scenes, the last with a question. */
import { keepLesson, type Lesson } from '../../src/lessons';
import { parseLesson } from '../../src/lessons/file';
import { lessonViews } from '../../src/store';

export const testLessonFile = `---
format: batch-gradient-lesson
version: 1
title: A lesson for tests
summary: Five scenes.
minutes: 4
example: xor
---

## The batch

\`\`\`scene
state: step=1&phase=batch
\`\`\`

Four samples.

## The products

\`\`\`scene
state: step=1&phase=per-sample&sample=3&weight=2.2.1&focus=delta.2.1.3&view=sum
focus: [sampleGradient.2.2.1.3, ledger]
\`\`\`

One sample multiplies.

## Two rows

\`\`\`scene
state: step=1&phase=sum&part=2&weight=2.2.1&learningRate=0.1&ledger.sort=size
\`\`\`

Two rows are added.

## Another example

\`\`\`scene
state: example=one-weight&step=2&phase=update
\`\`\`

One weight.

## Which sign

\`\`\`scene
state: step=1&phase=per-sample&weight=2.2.1
\`\`\`

Nothing is added yet.

\`\`\`question
kind: sign
prompt: Which sign has the sum?
of: gradientSum.layer.from.to
negative: More is positive.
zero: They do not cancel.
hints: [Add the rows., Compare their magnitudes.]
answer: The sum is positive.
again: { state: weight=2.1.1 }
\`\`\`
`;

function parsed(name: string): Lesson {
  const read = parseLesson(testLessonFile, { name, views: lessonViews });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.lesson;
}

/** Parsed once for each test file, and loaded by its name. */
export const testLesson = parsed('test');
keepLesson(testLesson);
