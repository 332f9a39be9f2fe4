/** What a numeric divisor of B·K makes of the loss: the frameworks' mean over all elements of the batch's outputs. */
import { lossNamed, outputCount, type StepTrace } from '../../../model';
import { claim, rowsOf } from '../../../quantity';
import { formatSetting, messages } from '../../../text';
import type { Said } from '../said';

export function elementWiseSaid(trace: StepTrace): readonly Said[] {
  const words = messages.elementWise;
  const { settings, network, batchSize, hasSampleWeights } = trace;
  const { reduction, divisor, loss } = settings;
  const { perElement } = lossNamed(loss);
  const outputs = outputCount(network);
  if (reduction === 'sum' || divisor !== batchSize * outputs || outputs === 1 || hasSampleWeights || !perElement)
    return [];
  const of = { divisor: formatSetting(divisor), count: batchSize, outputs };
  const claims = [
    claim([{ value: divisor, printed: of.divisor }], 'is', [
      { value: batchSize, printed: String(batchSize), times: outputs },
    ]),
    claim(
      [{ value: trace.dataLoss() }],
      'is',
      rowsOf(trace).map((row) => ({ value: trace.sampleLoss(row), times: 1 / (batchSize * outputs) })),
    ),
  ];
  return [
    perElement === 1
      ? { kind: 'elementWise.mean', text: words.mean(of), claims }
      : { kind: 'elementWise.half', text: words.half(of), claims },
    { kind: 'elementWise.shorter', text: words.shorter, claims: [] },
    { kind: 'elementWise.factor', text: words.factor, claims: [] },
  ];
}
