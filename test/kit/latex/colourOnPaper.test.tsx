import { afterEach, expect, it } from 'vitest';
import { colourOnPaper } from '../../../src/kit/latex/colourOnPaper';

const style = document.createElement('style');
style.textContent = `
  [data-theme="dark"] [data-quantity^="input."] { color: rgb(94, 234, 212) }
  [data-theme="light"] [data-quantity^="input."] { color: rgb(15, 118, 110) }
`;

afterEach(() => {
  style.remove();
  delete document.documentElement.dataset.theme;
});

it('colourOnPaper is that of the light theme in a dark one, and leaves nothing behind', () => {
  document.head.append(style);
  document.documentElement.dataset.theme = 'dark';
  const before = document.body.childElementCount;
  expect(colourOnPaper('input.1.1')).toBe('0F766E');
  expect(colourOnPaper('settings.learningRate')).toBeUndefined();
  expect(document.body.childElementCount).toBe(before);
});
