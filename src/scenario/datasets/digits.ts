/**
 * Handwritten digits, 50 of each class, 8 × 8 pixels from 0 to 1: pixels 0…16 divided by 16. The rows are fetched on
 * request. "Optical Recognition of Handwritten Digits", E. Alpaydin and C. Kaynak, UCI Machine Learning Repository,
 * 1998, doi 10.24432/C50P49, CC BY 4.0; the changes are listed with the rows.
 */
import { onDemand } from '../../memory';
import { type Dataset, oneHot } from './dataset';

const classCount = 10;
const darkest = 16;

const packedRows = onDemand(async () => (await import('./digitRows')).digitRows);

export const digits: Dataset = {
  sampleCount: 500,
  inputWidth: 64,
  targetWidth: classCount,
  image: { width: 8, height: 8 },
  coming: packedRows.coming,
  rows() {
    const packed = packedRows.now();
    if (packed === undefined) throw new Error('the data set digits has not been fetched');
    const lines = packed
      .trim()
      .split('\n')
      .map((line) => line.split(' '));
    return {
      inputs: lines.map(([, pixels = '']) => Array.from(pixels, (digit) => Number.parseInt(digit, 17) / darkest)),
      targets: lines.map(([name]) => oneHot(Number(name), classCount)),
      labels: lines.map(([name = '']) => name),
    };
  },
};
