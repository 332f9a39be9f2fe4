/** One number for each sample of a step, to sort by and to draw beside the rows; computed once for a step. */
import { type StepTrace, weightCount } from '../../model';
import { PieceWork, piecesOf } from './pieceWork';

export type SampleMeasure = 'loss' | 'size' | 'agreement';

const works = new WeakMap<StepTrace, Map<SampleMeasure, PieceWork>>();

/** By position in the batch. */
export function sampleMeasure(trace: StepTrace, measure: SampleMeasure): PieceWork {
  let known = works.get(trace);
  if (!known) {
    known = new Map();
    works.set(trace, known);
  }
  let work = known.get(measure);
  if (!work) {
    work = measureWork(trace, measure);
    known.set(measure, work);
  }
  return work;
}

function measureWork(trace: StepTrace, measure: SampleMeasure): PieceWork {
  const values = new Float64Array(trace.batchSize);
  const cost = costOfSample(trace, measure);
  const { total, range } = piecesOf(values.length, cost);
  const work = (piece: number): void => {
    const [first, end] = range(piece);
    for (let position = first; position < end; position++) values[position] = measured(trace, measure, position);
  };
  return new PieceWork(values, { total, work }, cost * values.length);
}

function measured(trace: StepTrace, measure: SampleMeasure, position: number): number {
  if (measure === 'loss') return trace.sampleLoss(position);
  return measure === 'size' ? trace.sampleGradientNorm(position) : trace.cosine(position);
}

/** A loss is there already; a length takes every x and δ; an angle a product for each weight. */
function costOfSample({ network }: StepTrace, measure: SampleMeasure): number {
  if (measure === 'loss') return 1;
  return measure === 'agreement' ? weightCount(network) : 2 * network.layers.reduce((sum, units) => sum + units, 0);
}
