/**
 * Numbers that are covered until a question is answered: those that a pattern names, what equals them, and everything computed
 * from them, because it would give them away.
 */
import { leaves } from '../expression';
import { keptFor } from '../memory';
import { lastLayer, type StepTrace } from '../model';
import { addressOf, parseAddress } from './address';
import { type Covers, phaseNumber } from './phases';
import type { Quantity } from './quantity';
import { derivationOf, exists, knownFrom } from './read';
import { sampleAt } from './samples';

/** `patterns` are addresses such as `sampleGradient.2.2.1.*`, in which `*` stands for any index. */
export function coverBy(patterns: readonly string[]): Covers {
  const forms = patterns.map((pattern) => pattern.split('.'));
  const named = (quantity: Quantity): boolean => {
    const parts = addressOf(quantity).split('.');
    return forms.some(
      (form) =>
        form.length === parts.length && form.every((part, at) => part === parts[at] || (at > 0 && part === '*')),
    );
  };
  const coverOf = keptFor((trace: StepTrace): StepCover => ({ first: firstPhase(forms, trace), decided: new Map() }));
  return (quantity, trace) => isCovered(quantity, { trace, named, ...coverOf(trace) });
}

interface StepCover {
  /** The number of the first phase that computes a covered quantity; what is known before it cannot depend on one. */
  readonly first: number;
  readonly decided: Map<string, boolean>;
}

interface Asked extends StepCover {
  readonly trace: StepTrace;
  readonly named: (quantity: Quantity) => boolean;
}

function isCovered(quantity: Quantity, asked: Asked): boolean {
  const { trace, named, first, decided } = asked;
  if (named(quantity) || sameAs(quantity, trace).some(named)) return true;
  const { phase } = knownFrom(quantity, trace);
  if (phaseNumber(phase) < first) return false;
  const address = addressOf(quantity);
  const before = decided.get(address);
  if (before !== undefined) return before;
  const covered = isComputedFromCovered(quantity, asked);
  decided.set(address, covered);
  return covered;
}

/** What takes further passes has no derivation: it depends on everything before it. Data, weights and settings are given. */
function isComputedFromCovered(quantity: Quantity, asked: Asked): boolean {
  const { trace } = asked;
  if (!exists(quantity, trace)) return false;
  const derivation = derivationOf(quantity, trace);
  if (!derivation) return knownFrom(quantity, trace).phase === 'update';
  return [...leaves(derivation.expression), ...alsoFrom(quantity)].some((part) => isCovered(part, asked));
}

/**
 * What Σ would give away besides: the gradient is Σ divided, the last running total is Σ, and where there is one sample
 * or a bias, so is the product of the means.
 */
function alsoFrom(quantity: Quantity): readonly Quantity[] {
  switch (quantity.kind) {
    case 'batchGradient':
    case 'dataGradient':
    case 'runningTotal':
    case 'productOfMeans': {
      const { layer, from, to } = quantity;
      return [{ kind: 'gradientSum', layer, from, to }];
    }
    case 'meanDelta':
      return [{ kind: 'gradientSum', layer: quantity.layer, from: 0, to: quantity.unit }];
    default:
      return [];
  }
}

/** What is computed from the number and equals it: a linear unit's s and x, the output error and δ, one sample and its batch, the share of a single output and the whole. */
function sameAs(quantity: Quantity, trace: StepTrace): readonly Quantity[] {
  const hasOneOutput = trace.network.layers.at(-1) === 1;
  const isLinear = (layer: number): boolean => trace.network.activations[layer - 1] === 'identity';
  switch (quantity.kind) {
    case 'preactivation':
      return isLinear(quantity.layer) ? [{ ...quantity, kind: 'activation' }] : [];
    case 'outputError': {
      const layer = lastLayer(trace.network);
      return isLinear(layer) ? [{ ...quantity, kind: 'delta', layer }] : [];
    }
    case 'sampleLoss':
      return trace.batchSize === 1 ? [{ kind: 'batchLoss' }] : [];
    case 'sampleGradient': {
      const { layer, from, to } = quantity;
      return trace.batchSize === 1 ? [{ kind: 'gradientSum', layer, from, to }] : [];
    }
    case 'deltaShare': {
      const { layer, unit, sample } = quantity;
      return hasOneOutput ? [{ kind: 'delta', layer, unit, sample }] : [];
    }
    case 'outputShare': {
      const { layer, from, to, sample } = quantity;
      return hasOneOutput ? [{ kind: 'sampleGradient', layer, from, to, sample }] : [];
    }
    case 'outputShareSum': {
      const { layer, from, to } = quantity;
      return hasOneOutput ? [{ kind: 'gradientSum', layer, from, to }] : [];
    }
    default:
      return [];
  }
}

/** A pattern with numbers for its stars is a quantity of the same phase. */
function firstPhase(forms: readonly (readonly string[])[], trace: StepTrace): number {
  const numbers = forms.map((form) => {
    for (const index of [1, sampleAt(trace, 1)]) {
      const quantity = parseAddress(form.map((part) => (part === '*' ? String(index) : part)).join('.'));
      if (quantity && exists(quantity, trace)) return phaseNumber(knownFrom(quantity, trace).phase);
    }
    return 1;
  });
  return Math.min(...numbers);
}
