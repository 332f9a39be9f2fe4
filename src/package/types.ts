/** The types of the package. They stand alone, so that a program needs none of the app's own types to be checked. */

/**
 * A scenario that has been checked, with every default filled in, as plain data. Its keys are those of the scenario file.
 * Only what `parseScenario` has returned can be run: to change one, change the file's object and parse it again.
 */
export interface Scenario {
  /** Empty if the file has none. */
  readonly title: string;
  readonly network: {
    /** d(0) … d(L), the number of units in each layer; layer 0 is the input. */
    readonly layers: readonly number[];
    /** L names, of layers 1 … L. */
    readonly activations: readonly string[];
    /** `trained`, `frozen` (kept, not updated) or `none`. */
    readonly bias: string;
    /** `weights[l-1][i-1][j-1]` from unit i of layer l−1 to unit j of layer l; absent if they are drawn. */
    readonly weights?: readonly (readonly (readonly number[])[])[];
    /** `biases[l-1][j-1]`; absent if they are 0. */
    readonly biases?: readonly (readonly number[])[];
    readonly initialization: { readonly scheme: string; readonly seed: number };
  };
  /** The name of the loss on one sample. */
  readonly loss: string;
  /** The samples, N rows of inputs and N of targets, or the name of a built-in data set. */
  readonly data:
    | {
        readonly inputs: readonly (readonly number[])[];
        readonly targets: readonly (readonly number[])[];
        readonly labels?: readonly string[];
        /** c(k), N numbers. */
        readonly sampleWeights?: readonly number[];
      }
    | { readonly dataset: string; readonly sampleWeights?: readonly number[] };
  readonly training: {
    readonly batchSize: number;
    /** The batches of every epoch by sample numbers from 1; absent if they follow from size and order. */
    readonly batches?: readonly (readonly number[])[];
    /** `sequential` or `shuffled`. */
    readonly order: string;
    readonly seed: number;
    /** `mean` or `sum`, over the samples of the batch. */
    readonly reduction: string;
    readonly optimizer: { readonly kind: string; readonly learningRate: number };
  };
}

/** What differs from the scenario from a step on, with the names that links have. */
export interface Change {
  /** From 1. `loss` and `bias` belong to the whole run, so they can change at step 1 only. */
  readonly step: number;
  /** `learningRate`, `batchSize`, `reduction`, `optimizer`, …, or a weight as `weight.l.i.j`, i = 0 the bias of unit j. */
  readonly setting: string;
  /** A name or a number. A weight has it at the start of the step. */
  readonly value: number | string;
}

/** The steps of a scenario with its changes. Nothing is computed before a trace is asked for; steps are replayed and kept. */
export interface Run {
  /** The loss and the bias are those after the changes. */
  readonly scenario: Scenario;
  readonly changes: readonly Change[];
  /** The last step that can be computed. */
  readonly lastStep: number;
}

/** One step, computed. Its numbers are read by `valueOf`, or all at once by `traceJson`. */
export interface Trace {
  /** Counted from 1. */
  readonly step: number;
  /** Counted from 1. */
  readonly epoch: number;
  /** Which samples of the data, as indices from 0, in the order in which sums are taken. */
  readonly batch: readonly number[];
  /** B, the length of `batch`. */
  readonly batchSize: number;
  /** Whether the step moves the weights; false only where gradients are accumulated. */
  readonly updates: boolean;
}

/** A number's formula, as LaTeX for amsmath or KaTeX. */
export interface Derivation {
  /** In symbols, with the symbol of the number on the left: `\delta_{1}^{(2)}(1) = …`. A given number has its symbol alone. */
  readonly symbols: string;
  /** With the numbers of the step, rounded to a few digits; several lines are an `aligned` environment. */
  readonly numbers: string;
  /** The addresses of the numbers that it is computed from, each once, in the order of the formula. */
  readonly from: readonly string[];
}

/** A float64; what JSON cannot hold is written as a text. */
export type NumberText = number | 'NaN' | 'Infinity' | '-Infinity';

/** One number for every weight of a layer. */
export interface Parameters {
  /** d(l−1) rows of d(l). */
  readonly weights: readonly (readonly NumberText[])[];
  /** d(l) numbers; absent where the network has no biases. */
  readonly biases?: readonly NumberText[];
}

/** Every number of one step: B samples in the batch, layers l = 1 … L with d(l) units. */
export interface TraceJson {
  readonly format: 'batch-gradient-trace';
  readonly version: 1;
  readonly step: number;
  readonly epoch: number;
  /** Indices into the data, from 0. */
  readonly batch: readonly number[];
  /** B rows of d(0). */
  readonly inputs: readonly (readonly NumberText[])[];
  /** B rows of d(L). */
  readonly targets: readonly (readonly NumberText[])[];
  /** c(k), B numbers; absent where the data have none. */
  readonly sampleWeights?: readonly NumberText[];
  /** What the sum was divided by; absent where the scenario sets no divisor, and under `sum`. */
  readonly divisor?: NumberText;
  /** γ(k) = min(1, C/‖∇e(k)‖), B numbers; with clipping per sample only. */
  readonly clipFactors?: readonly NumberText[];
  /** Whether the step moves the weights; with accumulation only. */
  readonly updates?: boolean;
  /** min(1, C/‖·‖) of the gradient that is clipped per batch. */
  readonly batchClipFactor?: NumberText;
  readonly loss: {
    /** e(k), B numbers. */
    readonly samples: readonly NumberText[];
    /** E: their mean or sum, weights and divisor included, plus the penalty. */
    readonly batch: NumberText;
    /** λ/(2R) Σ w², part of `batch`; with a penalty only. */
    readonly penalty?: NumberText;
    /** The same batch with the new weights. */
    readonly batchAfter: NumberText;
  };
  /** ∂e(k)/∂x^(L), B rows of d(L). */
  readonly outputError: readonly (readonly NumberText[])[];
  /** Layers 1 … L. */
  readonly layers: readonly TraceLayer[];
}

/** The numbers of layer l in one step. */
export interface TraceLayer {
  /** B rows of d(l). */
  readonly s: readonly (readonly NumberText[])[];
  /** θ(s), B rows of d(l). */
  readonly x: readonly (readonly NumberText[])[];
  /** θ'(s), B rows of d(l); absent for softmax. */
  readonly slope?: readonly (readonly NumberText[])[];
  /** ∂e(k)/∂s, one sample's, without 1/B; B rows of d(l). */
  readonly delta: readonly (readonly NumberText[])[];
  /** Before the step, d(l−1) rows of d(l). */
  readonly weights: readonly (readonly NumberText[])[];
  readonly biases?: readonly NumberText[];
  /** ∂e(k)/∂w: B matrices of d(l−1) rows of d(l), and B rows of d(l). Absent if they were not asked for. */
  readonly sampleGradients?: {
    readonly weights: readonly (readonly (readonly NumberText[])[])[];
    readonly biases?: readonly (readonly NumberText[])[];
  };
  /** Σ over the batch of c(k) γ(k) times the sample gradient. */
  readonly gradientSum: Parameters;
  /** gradientSum after the reduction; with a penalty only. */
  readonly dataGradient?: Parameters;
  /** λw/R, 0 for biases that are not penalised; with a penalty only. */
  readonly penaltyGradient?: Parameters;
  /** The gradient of the batch loss: gradientSum after the reduction, plus the penalty's part; before any clipping of the batch. */
  readonly gradient: Parameters;
  /** The sum of the gradients before this batch; with accumulation only. */
  readonly accumulatedBefore?: Parameters;
  /** The same with this batch. */
  readonly accumulatedAfter?: Parameters;
  /** The gradient that is clipped, times batchClipFactor. */
  readonly clippedGradient?: Parameters;
  /** What the optimizer keeps of each weight, by its symbol: v, or m and v; absent for plain sgd. */
  readonly optimizerState?: {
    readonly before: Readonly<Record<string, Parameters>>;
    readonly after: Readonly<Record<string, Parameters>>;
  };
  /** What is added to each weight; 0 for frozen biases. */
  readonly update: Parameters;
  readonly weightsAfter: readonly (readonly NumberText[])[];
  readonly biasesAfter?: readonly NumberText[];
}
