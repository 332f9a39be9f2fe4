/** What views say of a beat, for the stage and for One step in a minute: one sentence for each, and the rows beside it. */
import { message } from '../../prose';

export const stage = {
  /** Rows under the ledger's rule. */
  sumSoFar: 'Σ so far',
  sum: 'Sum, Σ',
  division: '÷ ?',
  mean: message('÷ {batchSize|letter} = {size}: the mean'),
  newWeight: message('New weight (was {before})'),
  unknown: '?',
  sentence: 'Sentence',
  /** Beside another run. */
  ofThisRun: (sentence: string) => `This run: ${sentence}`,
  formula: 'Formula',
  moreTerms: (count: number) => `… ${count} more …`,

  /** Sentences. */
  /** The factors of a sample's activation: its δ and its factors. */
  product: message(
    'Sample {sample} multiplies its own {activation.below|letter} by {others}: its product is {product}.',
  ),
  products: message(
    'Each of {if|isRest|the {count} other|{if|isFirst|the first {count}|{count} more}} samples multiplies its own {activation.below|letter} by {others}. The product of sample {sample} is {product}.',
  ),
  onlyTerm: message('The sum has one term, {total}.'),
  undivided: message('Nothing is divided: the sum is {gradient|the}.'),
  divideBy: message('What is the sum divided by?'),
  divided: message(
    'The sum {if|isOne|has one term and is divided|is divided once,} by {divisor}.{if|isPrinted| {gradient|The} is {gradient}.}',
  ),
  /** A row of the optimizer's rule, or between the mean and the gradient. */
  rule: message('The {value|name} is {value}.'),
  rules: {
    penalty: message('The penalty adds {value}.'),
    gradient: message('With the penalty, {value|the} is {value}.'),
    clipped: message('{value|The} is {value}.'),
    accumulatedBefore: message('Before this batch, {value|the} was {value}.'),
    thisBatch: message('This batch adds {value}.'),
    accumulated: message('{value|The} is now {value}.'),
    divided: message('Divided once, it gives {value|the}, {value}.'),
    before: message('Before this step, the {line} was {value}.'),
    line: message('The {line} is now {value}.'),
    update: message('The update is {value}.'),
  },
  update: message('The update is −{learningRate|letter} times {gradient|the}: {value}.'),
  weightAfter: message('The weight changes once{if|update|, by {update}:} from {before} to {after}.'),
  weightStays: message('This weight stays {after}.'),
  wholeSum: message('The {one|all} of {if|isPair|both|all {all}} samples add up to {total}.'),
};
