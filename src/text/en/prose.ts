/** Notes and lessons: what cannot be read in them, and what stands in place of a number. */
import type { ProseError, ProseProblem } from '../../prose';
import { shortened } from '../shortened';

const problems: Readonly<Record<ProseProblem, (about: string) => string>> = {
  unclosedBrace: (about) =>
    `“${about}” opens a brace that is never closed. Add }, or write \\{ for a brace in the text.`,
  unclosedTex: (about) =>
    `“${about}” begins a formula that is never closed. Add $, or write \\$ for a dollar sign in the text.`,
  notAReference: (about) =>
    `“${about}” is not the address of a quantity. Write the kind and its indices, for example {delta.2.1.3}.`,
  unknownStyle: (about) =>
    `“${about}” has an unknown ending. After |, write symbol, name or letter, or the number of significant digits (1 to 15) of a calculation.`,
  wrongBranches: (about) =>
    `“${about}” has the wrong number of wordings: plural has 2, if has 1 or 2, sign has 2 or 3.`,
  unknownName: (about) => `There is no quantity “${about}”.`,
  outsideNetwork: (about) => `“${about}” names a layer or unit that this network does not have.`,
  noSuchSample: (about) => `The data have no sample ${about}.`,
  notACalculation: (about) =>
    `The calculation cannot be read at “${about}”. Use numbers, quantities, + − * / ^, comparisons, and, or, not, and functions.`,
  unknownFunction: (about) =>
    `“${about}” is not a function. The functions are abs, sqrt, floor, ceil, min, max, sum, mean, argmax, argmin and count.`,
  wrongArguments: (about) =>
    `“${about}” has the wrong arguments. Lists have * in place of the sample: sum, mean, count, argmax and argmin take one list. abs, sqrt, floor and ceil take one number.`,
  listOfNumbers: (about) =>
    `“${about}” gives one number for each sample. Reduce the list to one number with sum, mean, min, max, count, argmax or argmin.`,
  brokenChoice: (about) =>
    `“${about}” crosses the border of emphasis, a link or a paragraph. Keep each choice inside one of them.`,
  unknownLink: (about) =>
    `The link “${about}” leads nowhere. Links begin with # for a place in this app, or with https:// or http://.`,
  unsupported: (about) =>
    `“${about}” cannot be used here. Use paragraphs, emphasis, lists, links, code, formulas, and headings that begin with ###.`,
  tooDeep: (about) => `“${about}” is nested too deeply.`,
  tooLong: () => 'The text is too long: it may have at most 10,000 characters.',
};

/** About a place in one line, without the line breaks of the text. */
function inOneLine(about: string): string {
  return shortened(about.replace(/\s+/g, ' ').trim());
}

export const prose = {
  problem: ({ problem, about }: Pick<ProseError, 'problem' | 'about'>): string => problems[problem](inOneLine(about)),
  atPlace: (line: number, column: number, sentence: string): string => `Line ${line}, column ${column}: ${sentence}`,
  unreadableNote: 'This note contains an error, so it is shown as it was typed.',
  texError: 'This formula could not be typeset; its source is shown.',
  otherBatch: (sample: number): string => `no number: sample ${sample} is not in this step’s batch`,
  otherNetwork: 'no number: this network has no such layer or unit',
  noOtherRun: 'no number: the other run is not computed yet',
  leavesPage: 'This link leaves the page and opens:',
  openPage: 'Open in a new tab',
  stay: 'Cancel',
  calculated: 'calculated from the numbers of this step',
};
