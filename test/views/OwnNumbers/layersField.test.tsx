/** Layers in one field: what can be read as sizes, and why the rest cannot. */
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { createExplainerStore } from '../../../src/store';
import { OwnNumbers } from '../../../src/views/OwnNumbers';
import { readLayers } from '../../../src/views/OwnNumbers/LayersField';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

it.each(['2-4-1', '2 x 4 x 1', '2x4x1', '2×4×1', '2, 4, 1', '2 4 1', '[2, 4, 1]', '(2;4;1)', '2 → 4 → 1', '2–4—1'])(
  'readLayers reads the sizes of %j',
  (text) => expect(readLayers(text)).toEqual([2, 4, 1]),
);

it.each(['2-x-1', '2--1', '2, , 1', '2-3-', '-2-1', '2-0-1', '3', '2-1.5-1', '2-a-1', ''])(
  'readLayers reads no sizes in %j',
  (text) => expect(readLayers(text)).toBeUndefined(),
);

it('keeps what cannot be read, and says the rule', async () => {
  renderIn(createExplainerStore(), <OwnNumbers isOpen onClose={() => {}} />);
  const field = await screen.findByLabelText<HTMLInputElement>('Layers');
  fireEvent.change(field, { target: { value: '2-x-1' } });
  fireEvent.blur(field);
  expect(field.value).toBe('2-x-1');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Layers must be two or more whole numbers, each at least 1, such as 2-3-1 (got “2-x-1”).',
  );
});
