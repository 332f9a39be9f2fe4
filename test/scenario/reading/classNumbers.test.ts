/** Class numbers as targets: one for each sample, where the network has an output for each class. */
import { describe, expect, it } from 'vitest';
import { readText, saidLine } from '../../../src/scenario/reading';

const two = `W1 = torch.tensor([[0.1, 0.2],[0.3,-0.4]])
W2 = torch.tensor([[0.5, 0.7],[-0.6, 0.2]])
X = torch.tensor([[1.,2.],[3.,4.]])
`;
const three = `W1 = torch.tensor([[0.1, 0.2],[0.3,-0.4]])
b1 = torch.tensor([0.1, 0.0])
W2 = torch.tensor([[0.5, 0.7],[-0.6, 0.2],[0.1,0.3]])
b2 = torch.tensor([0.1, 0.0,0.0])
X = torch.tensor([[1.,2.],[3.,4.],[5.,6.],[7.,8.]])
`;

function understood(text: string) {
  const read = readText(text, { layers: [2, 2, 1] });
  if (!read.ok) throw new Error(read.sentence);
  return read.readings[0];
}

function refusal(text: string): string {
  const read = readText(text, { layers: [2, 2, 1] });
  if (read.ok) throw new Error(saidLine(read.readings[0]));
  return read.sentence;
}

describe('class numbers', () => {
  it('are read as a target for each output', () => {
    const reading = understood(`${two}y = torch.tensor([0,1])`);
    expect(reading.targets).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(reading.inputs).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(saidLine(reading)).toContain('2 targets from class numbers, 0 to 1');
  });

  it('may stand in a column, and not each class needs a sample', () => {
    const reading = understood(`${three}y = torch.tensor([[0],[1],[1],[0]])`);
    expect(reading.targets).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 1, 0],
      [1, 0, 0],
    ]);
  });

  it('are read beside biases that are written with points', () => {
    const reading = understood(`${three}y = torch.tensor([0,1,2,0])`);
    expect(reading.biases.get(2)).toEqual([0.1, 0, 0]);
    expect(reading.targets?.[2]).toEqual([0, 0, 1]);
  });

  it('are none where the targets fit the outputs', () => {
    expect(understood(`${two.replace('[3.,4.]', '')}y = torch.tensor([0,1])`).targets).toEqual([[0, 1]]);
    expect(understood('W1 = [[1, 2], [3, 4]]\nX = [[1, 2], [3, 4]]\ny = [0, 1]').targets).toEqual([[0], [1]]);
  });
});

it.each(['[1, 2]', '[0, 2]', '[0.5, 1]', '[-1, 1]'])(
  'one number for each sample is refused with the outputs that it does not fit: %s',
  (targets) => {
    expect(refusal(`${two}y = ${targets}`)).toBe(
      'Nothing was taken: y has one number for each sample, but the network has 2 outputs. Give a target for each output, or class numbers from 0 to 1.',
    );
  },
);

it('another number of targets than of samples is refused with both', () => {
  expect(refusal(`${two}y = torch.tensor([0,1,1])`)).toMatch(/y is a list of 3 numbers/);
});
