/** What a paste does not have stays as it was, and the strip beside it says so. */
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { createExplainerStore } from '../../../src/store';
import { OwnNumbers } from '../../../src/views/OwnNumbers';
import '../../shell/browserInJsdom';
import { renderIn } from '../../renderIn';

async function strip(text: string): Promise<string> {
  renderIn(createExplainerStore(), <OwnNumbers isOpen onClose={() => {}} />);
  const field = await screen.findByRole('textbox', { name: 'Paste your numbers' });
  fireEvent.paste(field, { clipboardData: { getData: () => text } });
  const [first] = screen.queryAllByRole('button', { name: 'This one' });
  if (first) await userEvent.setup({ delay: null }).click(first);
  return (
    within(screen.getByRole('region', { name: 'What was read' })).getByText(/^Read:/).parentElement?.textContent ?? ''
  );
}

it('names the biases and weights that a sheet does not have', async () => {
  const said = await strip(
    'w11 = 0.1, w12 = -0.2, w21 = 0.3, w22 = 0.4\nx1 = (1, 0), t1 = 1; x2 = (0.5, 2), t2 = 0; x3 = (-1, 1), t3 = 1',
  );
  expect(said).toContain('Not in the text, and as before: b1, W2, b2.');
});

it('names the samples where only a network is pasted', async () => {
  expect(await strip('W1 = [[0.1, 0.4, 0.2], [0.2, -0.3, 0.1]]\nW2 = [[1], [2], [3]]')).toContain(
    'Not in the text, and as before: samples.',
  );
});

it('names the targets where only inputs are pasted', async () => {
  expect(await strip('X = [[0.5, 1], [2, 3], [4, 5]]')).toContain(
    'Not in the text, and as before: W1, b1, W2, b2, targets.',
  );
});

it('says nothing of one weight alone', async () => {
  expect(await strip('w_{11}^{(1)} = 0.5')).not.toContain('as before');
});

it('says nothing where the text has all of it', async () => {
  const network =
    'W1 = [[0.1, 0.4], [0.2, -0.3]]\nb1 = [0.1, 0.2]\nW2 = [[1], [2]]\nb2 = [0.3]\nz = x W1, all units are sigmoid units';
  expect(await strip(`${network}\n(0.5, 1) -> 1\n(0, 1) -> 0`)).not.toContain('as before');
});

it('does not say of biases that stay that there are none', async () => {
  const part = await strip('W1 = [[0.1, 0.4, 0.2], [0.2, -0.3, 0.1]]');
  expect(part).toContain('Not in the text, and as before: b1, W2, b2, samples.');
  expect(part).not.toContain('no biases');
});

it('says what becomes of the activations and of the loss', async () => {
  const hidden = await strip('W1 = [[0.1, 0.4], [0.2, -0.3]]\nW2 = [[1], [2]]\nReLU hidden units');
  expect(hidden).toContain('ReLU in hidden layers');
  expect(hidden).toContain('as before: samples, the activation of the output.');
});

it('names weights and samples where a program only makes a network', async () => {
  expect(await strip('nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1), nn.Sigmoid())')).toContain(
    'Not in the text, and as before: W1, b1, W2, b2, samples.',
  );
});

it('says of nothing that it is not in the text where numbers of the text were not understood', async () => {
  const said = await strip('x = (0.5, 1), t = 1.\nLayer 1 weights were 0.15 and 0.2.');
  expect(said).toContain('Not understood: “Layer 1 weights were 0.15 and 0.2”.');
  expect(said).toContain('As before: W1, b1, W2, b2.');
  expect(said).not.toContain('Not in the text');
});

it('does not say that samples are missing where numbers beside words may be theirs', async () => {
  const said = await strip(
    'Area 120 m², 3 rooms, price 350; area 80 m², 2 rooms, price 210. A linear neuron with w = (1, 5), b = 0 and η = 0.1.',
  );
  expect(said).toContain('As before: samples.');
  expect(said).not.toContain('Not in the text');
});

it('says that samples are missing beside numbers that count', async () => {
  const said = await strip('Exercise 3 (2 points)\nA network with 2 inputs and 1 unit. w = (1, 5), b = 0, η = 0.1.');
  expect(said).toContain('Not in the text, and as before: samples.');
});

it('leaves out numbers of a step that have no cell in My work', async () => {
  const said = await strip('x = (1, 2), w = (0.1, 0.2), t = 1, z = -0.5, a = 0.3775, loss = 0.1937');
  expect(said).toContain('Left out: loss.');
  expect(said).toContain('for My work: z, a.');
});
