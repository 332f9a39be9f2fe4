/** A step in the lines that people write in PyTorch: a loss of the whole batch, `backward()`, and the optimizer's step. */
import { lossNamed, type StepTrace, unitsIn } from '../../../model';
import { plainDivisionOf } from '../../../quantity';
import { messages } from '../../../text';
import { overDivisor } from './batch';
import { writePenalty } from './loss';
import { torchLossClasses } from './torchModules';
import { endsWithS } from './torchNet';
import { unpacked, type Writer } from './writer';

/** Why these lines do not exist for a step, which is then written sample by sample; undefined: they do. */
export function whyLoop(trace: StepTrace): keyof typeof messages.programs.loop | undefined {
  const { settings } = trace;
  if (trace.batchSize === 0) return 'empty';
  if (torchLossClasses[settings.loss] === undefined) return 'loss';
  if (trace.hasSampleWeights) return 'weights';
  if (settings.clip) return settings.clip.per === 'sample' ? 'clipEach' : 'clipBatch';
  if (settings.accumulate) return 'accumulate';
  return trace.finite ? undefined : 'limits';
}

/** Writes the pass forward, the loss and `backward()`; the gradients are then where the optimizer looks for them. */
export function writeUsual(writer: Writer): void {
  const { trace, parameters, lastLayer } = writer;
  const words = messages.programs;
  const isMean = isMeanOfPyTorch(trace);
  const lossClass = torchLossClasses[trace.settings.loss];
  const made = `${lossClass}(${isMean ? '' : 'reduction="sum"'})`;
  writer.add('batch', `loss_function = ${made}`, isMean ? { comment: words.divides(dividesBy(trace)) } : {});
  writer.add('batch', 'optimizer.zero_grad()');
  const output = endsWithS(writer)
    ? ([`s${lastLayer}`, { kind: 'preactivation', layer: lastLayer }] as const)
    : ([`x${lastLayer}`, { kind: 'activation', layer: lastLayer }] as const);
  writer.define('forward', output, 'net(X)');
  const penalty = writePenalty(writer);
  const factor = factorOf(trace);
  const over = isMean ? '' : overDivisor(writer);
  const samples = times(factor, `loss_function(${output[0]}, Y)`) + over;
  writer.define('loss', ['E', { kind: 'batchLoss' }], `${samples}${penalty}`, {
    comment: factor === 1 ? words.sameLoss : words.otherLoss(factorText(factor), `${made}${over}`, penalty !== ''),
  });
  const divides = isMean || over !== '';
  writer.add('output-delta', 'E.backward()', {
    comment: words.backward(divides),
    ...(divides && { divides: true as const }),
  });
  for (const { name, layer, part } of parameters) writer.mean(`g_${name}`, { kind: 'batchGradient', layer, part });
  writer.add('sum', `${unpacked(parameters.map(({ name }) => `g_${name}`))} = [p.grad for p in net.parameters()]`);
}

/** Whether the loss divides by itself; a number that is not B is divided by after its sum. */
function isMeanOfPyTorch(trace: StepTrace): boolean {
  return plainDivisionOf(trace) === 'batch';
}

/** K, where the mean of PyTorch's loss is one over the outputs too; otherwise undefined. */
function outputsIn(trace: StepTrace): number | undefined {
  const { loss } = trace.settings;
  const isOfOutputs = torchLossClasses[loss] !== torchLossClasses.crossEntropy;
  return isOfOutputs ? unitsIn(trace.network, trace.network.layers.length - 1) : undefined;
}

function dividesBy(trace: StepTrace): string {
  const outputs = outputsIn(trace) ?? 1;
  return outputs === 1 ? 'B' : 'B * K';
}

/** The samples' part of E over PyTorch's loss of the same batch. */
function factorOf(trace: StepTrace): number {
  const outputs = outputsIn(trace);
  if (outputs === undefined) return 1;
  // Over the sum of the outputs' own losses; the loss that is a mean over the outputs has none.
  const overSum = lossNamed(trace.settings.loss).perElement ?? 1 / outputs;
  return isMeanOfPyTorch(trace) ? overSum * outputs : overSum;
}

/** One over a number of outputs is written as a division by it. */
function isShare(factor: number): boolean {
  return factor < 0.5;
}

function times(factor: number, text: string): string {
  if (factor === 1) return text;
  return isShare(factor) ? `${text} / ${Math.round(1 / factor)}` : `${factor} * ${text}`;
}

function factorText(factor: number): string {
  return isShare(factor) ? `1/${Math.round(1 / factor)}` : String(factor);
}
