/** The view beside a scene's text where there is room for one. */
import { expect, it } from 'vitest';
import { parseLesson } from '../../../src/lessons/file';
import { firstViewOf, lessonViews, type ViewName } from '../../../src/store';

/** A lesson of one scene, with a question if it leaves views open. */
function firstView(scene: string, open?: string): ViewName {
  const question = `\`\`\`question
kind: sign
prompt: Which sign has the sum?
open: ${open}
of: gradientSum.layer.from.to
hints: [Add the rows., Compare their magnitudes.]
answer: The sum is positive.
again: { state: weight=2.1.1 }
\`\`\``;
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
${scene}
\`\`\`

${open ? question : ''}
`;
  const parsed = parseLesson(source, { name: '', views: lessonViews });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return firstViewOf({ lesson: parsed.lesson, scene: 1, again: false, questions: {} });
}

it('is the first of the link, else of the focus, else the ledger', () => {
  expect(firstView('state: step=1&view=sum,loss\nfocus: [network]')).toBe('sum');
  expect(firstView('state: step=1\nfocus: [delta.2.1.1, network]')).toBe('network');
  expect(firstView('state: step=1')).toBe('ledger');
});

it('beside a question is one that the question leaves open', () => {
  expect(firstView('state: step=1&view=sum', '[ledger, network]')).toBe('ledger');
  expect(firstView('state: step=1&view=sum,loss', '[network, loss]')).toBe('loss');
  expect(firstView('state: step=1&view=sum\nfocus: [sum, network]', '[ledger, network]')).toBe('network');
});
