/** e(k) and E, from the loss's own trees. */
import { constant, type Formula, inCode, leafOf, type Series } from '../../../expression';
import { lossNamed, type StepTrace, unitsIn } from '../../../model';
import { messages } from '../../../text';
import { overDivisor } from './batch';
import type { Dialect } from './dialect';
import { leavesOutLosses } from './limits';
import type { Writer } from './writer';

/** What the letters of a loss are called in a program. */
export interface OutputNames {
  readonly s: string;
  readonly x: string;
  readonly y: string;
}

/** e of one sample, or of each row. */
export function lossCode(trace: StepTrace, dialect: Dialect, names: OutputNames, axes: readonly number[]): string {
  const { formula, formulaFromS = formula } = lossNamed(trace.settings.loss);
  const leaves = { s: leafOf(names.s), x: leafOf(names.x), y: leafOf(names.y) };
  const overOutputs = (term: Formula<'s' | 'x' | 'y'>): Series<string> => ({
    node: 'series',
    lower: '',
    upper: '',
    general: constant(0),
    terms: [term(leaves)],
  });
  const tree = formulaFromS<string>({
    K: constant(unitsIn(trace.network, trace.network.layers.length - 1)),
    sum: overOutputs,
    logSumExp: { node: 'logSumExp', among: overOutputs(({ s }) => s) },
  });
  const forms = {
    leaf: (name: string) => ({ code: name, binds: 4 as const }),
    call: dialect.call,
    series: ({ terms: [term = constant(0)] }: Series<string>) => ({
      code: dialect.sum(inCode(term, forms), ...axes),
      binds: 4 as const,
    }),
    logSumExp: ({ terms: [term = constant(0)] }: Series<string>) => ({
      code: dialect.logSumExp(inCode(term, forms)),
      binds: 4 as const,
    }),
  };
  return inCode(tree, forms).code;
}

/** E = Σ c(k) e(k) over the divisor, with the penalty. */
export function writeBatchLoss(writer: Writer): void {
  const { trace } = writer;
  const weighted = leavesOutLosses(trace) ? '(c * e)[c != 0].sum()' : '(c * e).sum()';
  const total = trace.hasSampleWeights ? weighted : 'e.sum()';
  const penalty = writePenalty(writer);
  writer.define('loss', ['E', { kind: 'batchLoss' }], `${total}${overDivisor(writer)}${penalty}`);
}

/** The lines of P; what is added to E. */
export function writePenalty(writer: Writer): string {
  const { trace } = writer;
  const { penalty } = trace.settings;
  if (!penalty || trace.penaltyDivisor === 0) return '';
  const words = messages.programs;
  writer.define('loss', ['lambda_P', { kind: 'penaltyRate' }], String(penalty.l2));
  writer.define(
    'loss',
    ['R', { kind: 'penaltyDivisor' }],
    penalty.divideBy === 'batch' ? 'B' : String(trace.penaltyDivisor),
    { comment: words.penaltyDivisor[penalty.divideBy] },
  );
  const names = writer.parameters.filter(({ part }) => part === 'weights' || penalty.biases).map(({ name }) => name);
  const squares = names.map((name) => `(${name} ** 2).sum()`).join(' + ');
  writer.define('loss', ['P', { kind: 'penalty' }], penalty.l2 === 0 ? '0.0' : `lambda_P / (2 * R) * (${squares})`, {
    comment: writer.dialect.library === 'torch' ? words.penaltyByHand : words.penalty,
  });
  return ' + P';
}
