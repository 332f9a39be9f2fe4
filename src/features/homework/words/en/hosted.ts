/** What a page around hears of numbers that it has asked to be checked. */
import { counted } from '../../../../text/en/counted';

const type = 'batch-gradient/check';

export const hostedCheck = {
  expectedId: `${type}: expected id to be a string or a number`,
  expectedNumbers: `${type}: expected numbers to be an object of addresses, such as batchGradient.1.2.3, each with a number or a text`,
  expectedNumber: (address: string) =>
    `${type}: expected ${address} to be a number, or a text of at most 40 characters`,
  noSuchCell: (address: string) =>
    `${type}: ${address} is no number that My work has here; it has the address of a preactivation, activation, delta, sampleGradient, gradientSum, batchGradient, update or weightAfter of this step`,
  tooMany: (count: number, most: number) =>
    `${type}: expected at most ${counted(most, 'number')} at a time; got ${count}`,
  isAsking: `${type} changed nothing: a lesson or an exercise is open, which asks the reader`,
  refused: (sentence: string) => `${type} changed nothing: ${sentence}`,
};
