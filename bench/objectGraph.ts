/**
 * The same training step in an engine of the shape that playgrounds use: an object for every unit and one for every
 * weight, which know their neighbours; the samples go through one after the other, and each weight adds up its gradient.
 * The graph is built once; a step changes it in place. For squared losses, the mean over the batch, and plain SGD.
 *
 * Indices are in range: rows and layers are counted over the sizes that the graph was built with.
 */
import {
  activationOf,
  lastLayer,
  type Network,
  type StepInput,
  type UnitActivation,
  unitActivation,
  unitsIn,
} from '../src/model';
import type { Contender, ContenderMaker } from './contender';
import { squaredCoefficient } from './squaredLoss';

class Unit {
  readonly incoming: Link[] = [];
  readonly outgoing: Link[] = [];
  readonly activation: UnitActivation;
  bias = 0;
  biasGradient = 0;
  s = 0;
  x = 0;
  delta = 0;

  constructor(activation: UnitActivation) {
    this.activation = activation;
  }

  forward(): void {
    this.s = this.bias;
    for (const link of this.incoming) this.s += link.weight * link.from.x;
    this.x = this.activation.value(this.s);
  }

  backward(error: number): void {
    this.delta = error * this.activation.derivative(this.s, this.x);
    this.biasGradient += this.delta;
    for (const link of this.incoming) link.gradient += link.from.x * this.delta;
  }

  errorFromAbove(): number {
    let error = 0;
    for (const link of this.outgoing) error += link.weight * link.to.delta;
    return error;
  }

  update(rate: number, samples: number): void {
    this.bias -= rate * (this.biasGradient / samples);
    this.biasGradient = 0;
    for (const link of this.incoming) {
      link.weight -= rate * (link.gradient / samples);
      link.gradient = 0;
    }
  }
}

class Link {
  readonly from: Unit;
  readonly to: Unit;
  weight = 0;
  gradient = 0;

  constructor(from: Unit, to: Unit) {
    this.from = from;
    this.to = to;
    from.outgoing.push(this);
    to.incoming.push(this);
  }
}

export const objectGraph: ContenderMaker = (input) => {
  const graph = graphOf(input.network);
  const reset = (): void => setWeights(graph, input);
  reset();
  return {
    reset,
    step: () => trainOnce(graph, input),
    weights: () => graph.slice(1).map((units) => weightsInto(units)),
  } satisfies Contender;
};

function graphOf(network: Network): Unit[][] {
  const graph: Unit[][] = [];
  for (let layer = 0; layer <= lastLayer(network); layer++) {
    const name = layer === 0 ? 'identity' : activationOf(network, layer);
    const units = Array.from({ length: unitsIn(network, layer) }, () => new Unit(unitActivation(name)));
    for (const to of units) for (const from of graph[layer - 1] ?? []) new Link(from, to);
    graph.push(units);
  }
  return graph;
}

function trainOnce(graph: readonly (readonly Unit[])[], { data, batch, settings }: StepInput): number {
  const { optimizer } = settings;
  const [inputs, outputs] = [graph[0]!, graph.at(-1)!];
  const coefficient = squaredCoefficient(settings.loss, outputs.length);
  let loss = 0;
  for (const sample of batch) {
    inputs.forEach((unit, i) => {
      unit.x = data.inputs[sample * data.inputWidth + i]!;
    });
    for (const units of graph.slice(1)) for (const unit of units) unit.forward();
    let squares = 0;
    outputs.forEach((unit, j) => {
      const miss = unit.x - data.targets[sample * data.targetWidth + j]!;
      squares += miss * miss;
      unit.backward(2 * coefficient * miss);
    });
    loss += coefficient * squares;
    for (let layer = graph.length - 2; layer > 0; layer--) {
      for (const unit of graph[layer]!) unit.backward(unit.errorFromAbove());
    }
  }
  for (const units of graph.slice(1)) {
    for (const unit of units) unit.update(optimizer.learningRate, batch.length);
  }
  return loss / batch.length;
}

function setWeights(graph: readonly (readonly Unit[])[], { state }: StepInput): void {
  graph.slice(1).forEach((units, index) => {
    const block = state.weights[index]!;
    units.forEach((unit, j) => {
      unit.bias = block[j]!;
      unit.incoming.forEach((link, i) => {
        link.weight = block[(i + 1) * units.length + j]!;
      });
    });
  });
}

/** A layer's block as in a TrainingState. */
function weightsInto(units: readonly Unit[]): Float64Array {
  const block = new Float64Array(units.length * ((units[0]?.incoming.length ?? 0) + 1));
  units.forEach((unit, j) => {
    block[j] = unit.bias;
    unit.incoming.forEach((link, i) => {
      block[(i + 1) * units.length + j] = link.weight;
    });
  });
  return block;
}
