/** Explain leads from a number to what people ask about it. */
import { readdirSync, readFileSync } from 'node:fs';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AnswerLink } from '../../../src/features/answers/explain/AnswerLink';
import { readAnswer } from '../../../src/features/answers/file/readAnswer';
import { createExplainerStore, traceOf } from '../../../src/store';
import { messages } from '../../../src/text';
import { quantityAt } from '../../quantity/exampleTrace';
import { renderIn } from '../../renderIn';

function linkOf(address: string): HTMLElement | null {
  const store = createExplainerStore();
  const { unmount } = renderIn(store, <AnswerLink quantity={quantityAt(address)} trace={traceOf(store.getState())} />);
  const link = screen.queryByRole('link');
  unmount();
  return link;
}

describe('the link in Explain', () => {
  it.each([
    ['sampleGradient.2.1.1.3', 'which-x-in-a-batch'],
    ['batchGradient.2.0.1', 'bias-has-no-x'],
    ['batchGradient.1.1.2', 'sum-or-mean'],
    ['delta.2.1.1', 'why-delta-has-no-1-over-b'],
    ['delta.1.2.1', 'which-output-counts'],
    ['weightAfter.1.1.2', 'one-update-or-many'],
  ])('of %s leads to %s', (address, slug) => {
    expect(linkOf(address)?.getAttribute('href')).toBe(`answers/${slug}/index.html`);
  });

  it('is not there for a number that no page is about', () => {
    expect(linkOf('input.1.1')).toBeNull();
  });

  it('asks each question as its page does', () => {
    const folder = 'src/features/answers/texts';
    const asked = readdirSync(folder).map((name) => readAnswer(name, readFileSync(`${folder}/${name}`, 'utf8')));
    const pages = Object.fromEntries(asked.map(({ slug, question }) => [slug, question]));
    for (const [slug, question] of Object.entries(messages.answeredQuestions.questions))
      expect(question).toBe(pages[slug]);
  });
});
