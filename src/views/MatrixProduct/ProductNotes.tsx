/** What a product sums over, where its transpose comes from, and what belongs to its first or last layer. */

import { activationOf, isFused, isPerUnit, lastLayer, type StepTrace } from '../../model';
import { isTransposed, type MatrixName, shownIn, sidesOf, writesBiases } from '../../quantity';
import { messages } from '../../text';
import type { LayerProduct } from './layerProduct';
import { ownSymbol, symbolOf } from './matrixSymbols';
import { SentenceWithSymbols } from './SentenceWithSymbols';

interface ProductNotesProps {
  readonly product: LayerProduct;
  readonly trace: StepTrace;
}

export function ProductNotes({ product, trace }: ProductNotesProps) {
  return (
    <p className="aside product-caption" data-not-on="stage">
      <SentenceWithSymbols text={sentencesOf(product, trace).join(' ')} />
    </p>
  );
}

function sentencesOf(product: LayerProduct, trace: StepTrace): readonly string[] {
  const words = messages.product;
  const { form } = product;
  const axis = words.axisSpoken[form.summed];
  return [
    words.summed(axis, symbolOf(product, form.result).text),
    ...transposes(product),
    ...(form.of === 'gradient' ? [] : [words.sameWeights]),
    words.oneConvention,
    ...(form.of === 'forward' ? forwardNotes(product, trace) : []),
    ...(form.of === 'backward' && trace.network.bias !== 'none' ? [words.noBiases] : []),
  ];
}

function transposes({ form, layer }: LayerProduct): readonly string[] {
  const words = messages.product;
  const [first, second] = form.factors;
  const axis = words.axisSpoken[form.summed];
  const found = [
    ...(isTransposed(form, first) ? [words.transposed.first(ownSymbol(first, layer), axis)] : []),
    ...(isTransposed(form, second) ? [words.transposed.second(ownSymbol(second, layer), axis)] : []),
  ];
  return found.length === 0 ? [words.transposed.none] : found;
}

/** The biases, and the function that makes activations of the sums. */
function forwardNotes(product: LayerProduct, { network }: StepTrace): readonly string[] {
  const words = messages.product;
  const { form, layer } = product;
  const symbol = (matrix: MatrixName): string => symbolOf(product, matrix).text;
  const name = activationOf(network, layer);
  const inWords = messages.activations[name];
  const lineOfUnits = sidesOf(form, 'weights').rows === 'from' ? 'row' : 'column';
  const lineOfSample = form.rows === 'sample' ? 'row' : 'column';
  return [
    ...(network.bias === 'none' ? [] : [words.biases(lineOfUnits, symbol('weights'), symbol('x'))]),
    ...(network.bias !== 'none' && writesBiases() ? [words.biasesApart] : []),
    isPerUnit(name) ? words.cellByCell({ name: inWords }) : words.wholeSample({ name: inWords, place: lineOfSample }),
  ];
}

/** Why δ of the output layer is no product, and what takes the place of the slopes there. */
export function outputSentences(trace: StepTrace): string {
  const words = messages.product;
  const { network, settings } = trace;
  const layer = lastLayer(network);
  const { carried } = shownIn(trace);
  const name = activationOf(network, layer);
  const because = isFused(settings.loss)
    ? words.output.fused({ carried })
    : isPerUnit(name)
      ? words.output.slopes({ carried })
      : words.output.jacobian({ name: messages.activations[name] });
  return `${words.noneAbove(ownSymbol('delta', layer))} ${because}`;
}
