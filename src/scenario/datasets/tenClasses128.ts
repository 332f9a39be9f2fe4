/**
 * A thousand vectors of 128 numbers in ten classes, drawn from a seed: each class has a centre, and each vector is its
 * centre plus noise, x = 0.5 c + √(1 − 0.5²) ε with c and ε standard normal, so that every input has variance 1.
 * Numbers are rounded to two decimals, so that the shown inputs are exact. Sample k belongs to class k mod 10.
 */
import { randomStream } from '../../model';
import { type Dataset, oneHot } from './dataset';

const sampleCount = 1000;
const inputWidth = 128;
const classCount = 10;
const seed = 128_64_10;
const centreShare = 0.5;
const noiseShare = Math.sqrt(1 - centreShare ** 2);

export const tenClasses128: Dataset = {
  sampleCount,
  inputWidth,
  targetWidth: classCount,
  rows: () => {
    const random = randomStream(seed);
    const normals = (): number[] => Array.from({ length: inputWidth }, () => random.normal());
    const centres = Array.from({ length: classCount }, normals);
    const classes = Array.from({ length: sampleCount }, (_, index) => index % classCount);
    return {
      inputs: classes.map((number) => {
        const centre = centres[number] ?? [];
        return normals().map((noise, at) => hundredths(centreShare * (centre[at] ?? 0) + noiseShare * noise));
      }),
      targets: classes.map((number) => oneHot(number, classCount)),
      labels: classes.map((number) => `class ${number + 1}`),
    };
  },
};

/** Rounded to two decimals; −0 becomes 0. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
