/** Formulas covers what a question asks for, one by one: its symbols stay, and so do the numbers that are given. */

import { readFileSync } from 'node:fs';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { parseLesson } from '../../../src/lessons/file';
import { createExplainerStore, lessonViews } from '../../../src/store';
import { Formulas } from '../../../src/views/Formulas';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

const file = readFileSync('test/lessons/everyKind.md', 'utf8').replace(
  'of: sampleGradient.layer.from.to.sample\ncover:',
  'of: sampleGradient.layer.from.to.sample\nopen: [ledger, network, formulas]\ncover:',
);

describe('Formulas beside an open question', () => {
  it('has no digit of the product that is asked for, and has the two factors', () => {
    const read = parseLesson(file, { name: '', views: lessonViews });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const store = createExplainerStore();
    store.getState().enterScene(read.lesson, 3);
    renderIn(store, <Formulas />);
    // Sample 3: −0.98010 × −0.06303 = 0.0618.
    const text = () => screen.getByRole('region', { name: 'Formulas' }).outerHTML.replaceAll('−', '-');
    expect(text()).not.toMatch(/0\.0617|0\.0618|0\.062/);
    expect(text()).toMatch(/covered until you answer/);
    expect(text()).toMatch(/0\.0630/);
  });
});
