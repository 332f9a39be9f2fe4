/** The sentences of what goes layer by layer: the outputs of the forward pass, and δ of the hidden layers. */
import { lastLayer, type StepTrace } from '../../model';
import { type Filled, filled } from '../../prose';
import { layerNumber, unitName, type WeightPlace } from '../../quantity';
import { messages } from '../../text';
import type { SentenceContext } from './sentenceContext';
import { areBeside, listed, ofChosenSample, ofEachSample } from './sentenceParts';

export function forwardSentences(context: SentenceContext): readonly Filled[] {
  const { trace, stop, weight } = context;
  const words = messages.sentence;
  const ofLayer = stop.part === undefined ? undefined : outputsSentence(stop.part, context);
  if (ofLayer) return [ofLayer];
  const passes = trace.batchSize;
  const { outputs, name } = multipliedOutputs(trace, weight);
  return areBeside(outputs, context)
    ? [filled(words.forward, { passes, unit: name, values: listed(outputs) })]
    : [filled(words.forwardUnder, { passes, samples: words.countedSamples(passes) })];
}

/**
 * What a layer computes; undefined where the sentence of the phase says it: of the unit whose outputs the selected weight multiplies,
 * where the outputs for all samples stand beside it.
 */
export function outputsSentence(layer: number, context: SentenceContext): Filled | undefined {
  const { trace, weight } = context;
  const own = multipliedOutputs(trace, weight);
  const isOwn = layer === own.layer;
  if (isOwn && areBeside(own.outputs, context)) return undefined;
  return filled(messages.sentence.forwardLayer, {
    layer: layerNumber(layer),
    below: layerNumber(layer - 1),
    isFirst: layer === 1,
    unit: isOwn ? own.name : '',
    samples: trace.batchSize,
    ...ofChosenSample({ kind: 'activation', layer, unit: isOwn ? own.unit : 1 }, context),
  });
}

/** The outputs of the unit that are in the ledger; for inputs and biases, those of the unit that the weight leads to. */
function multipliedOutputs(trace: StepTrace, { layer: own, from, to }: WeightPlace) {
  const [layer, unit] = own > 1 && from > 0 ? [own - 1, from] : [own, to];
  const outputs = ofEachSample({ kind: 'activation', layer, unit }, trace);
  return { layer, unit, outputs, name: unitName(trace.network, layer, unit) };
}

export function hiddenDeltaSentences(context: SentenceContext): readonly Filled[] {
  const { trace, stop, weight } = context;
  const words = messages.sentence;
  const ofLayer = stop.part === undefined ? undefined : deltaSentence(stop.part, context);
  if (ofLayer) return [ofLayer];
  const first = filled(words.hiddenDelta, { passes: trace.batchSize });
  const { unit, deltas, named } = propagatedDeltas(trace, weight);
  if (unit === 0 || !areBeside(deltas, context)) return [first];
  return [first, filled(words.hiddenDeltaValues, named)];
}

/** δ of a layer, in one sentence what the phase says in two; undefined where only the phase says it: a bias has no unit below it. */
export function deltaSentence(layer: number, context: SentenceContext): Filled | undefined {
  const { trace, weight } = context;
  const words = messages.sentence;
  const own = propagatedDeltas(trace, weight);
  const isOwn = layer === own.layer;
  if (isOwn && own.unit === 0) return undefined;
  if (isOwn && areBeside(own.deltas, context))
    return filled(words.deltaOwn, { samples: trace.batchSize, ...own.named });
  return filled(words.deltaLayer, {
    layer: layerNumber(layer),
    above: layerNumber(layer + 1),
    unit: isOwn ? own.named.unit : '',
    samples: trace.batchSize,
    ...ofChosenSample({ kind: 'delta', layer, unit: isOwn ? own.unit : 1 }, context),
  });
}

/** δ of the hidden unit that a weight leads to, or of the one below the output layer; of a bias, there is none. */
function propagatedDeltas(trace: StepTrace, weight: WeightPlace) {
  const last = lastLayer(trace.network);
  const isHidden = weight.layer < last;
  const [layer, unit] = isHidden ? [weight.layer, weight.to] : [last - 1, weight.from];
  const deltas = ofEachSample({ kind: 'delta', layer, unit }, trace);
  return { layer, unit, deltas, named: { unit: unitName(trace.network, layer, unit), values: listed(deltas) } };
}
