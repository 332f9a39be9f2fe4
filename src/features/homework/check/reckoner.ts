/**
 * What follows from a student's own numbers. A number that they wrote down is read with its half unit, a given one exactly, and a blank
 * one is computed as they would, every result rounded.
 */
import { constant, leaves, quotient } from '../../../expression';
import { activationOf, clippedVectorOf, unitActivation } from '../../../model';
import {
  addressOf,
  leaf,
  type Quantity,
  type QuantityKind,
  type QuantityOf,
  quantityValue,
  type Tree,
} from '../../../quantity';
import {
  type Allowance,
  type Ball,
  between,
  exactly,
  highest,
  hull,
  lowest,
  overlap,
  parts,
  rounded,
  times,
  unbounded,
} from './ball';
import { ballOf, given, stepwise } from './ballOf';
import { isCellKind } from './cellKinds';
import { averagedStep } from './otherStep';
import type { Reckoner, ReckonerInput, Reckoning, Without } from './reckoning';
import { type Route, routesOf } from './routes';

export function createReckoner(input: ReckonerInput): Reckoner {
  const fromS = reckonerFrom(input, 's');
  let fromX: OneWay | undefined;
  return {
    ...fromS,
    waysTo(quantity, without) {
      const found = fromS.waysTo(quantity, without);
      if (!fromS.isTorn()) return found;
      fromX ??= reckonerFrom(input, 'x');
      return [...found, ...fromX.waysTo(quantity, without)];
    },
  };
}

export interface OneWay extends Reckoner {
  /** A slope from s and the slope from x have nothing in common: nothing between them is a result. */
  readonly isTorn: () => boolean;
  /** A number that is not written down. */
  readonly blank: (quantity: Quantity) => Ball;
}

/** `slopeFrom`: where the two ways to a slope contradict each other. */
function reckonerFrom(input: ReckonerInput, slopeFrom: 's' | 'x'): OneWay {
  const { trace, own, allow, allowGiven, slip, asPoints, isStepwise } = input;
  const known = new Map<string, Reckoning>();
  const blanks = new Set<QuantityKind>();
  const underway = new Set<string>();
  let seen = nothingSeen;
  let isTorn = false;
  let averaged: OneWay | undefined;

  /** Whoever made the slip went through the number in which it was made. */
  function routes(quantity: Quantity): readonly Route[] {
    const all = routesOf(quantity, trace);
    if (!slip) return all;
    const tree = slip(quantity);
    if (tree) return [{ tree }];
    const isSlipped = (part: Quantity): boolean => !own.has(addressOf(part)) && slip(part) !== undefined;
    const through = all.filter((route) => leaves(route.tree).some(isSlipped));
    return through.length > 0 ? through : all;
  }

  function leafBall(quantity: Quantity, without?: Without): Ball {
    const written = without?.has(quantity.kind) ? undefined : own.get(addressOf(quantity));
    if (written) {
      note({ isOff: written.trust === 'off', isDoubtful: written.trust === 'doubtful', isOpen: false });
      return asPoints ? exactly(written.ball.middle) : written.ball;
    }
    return computed(quantity);
  }

  /** A number that was not written down. */
  function computed(quantity: Quantity): Ball {
    const address = addressOf(quantity);
    const before = known.get(address);
    // A slip may make a number depend on itself: δ with updated weights, where the norm that clips the update needs δ.
    if (!before && underway.has(address)) return unbounded;
    underway.add(address);
    const found = before ?? tracked(() => blank(quantity));
    underway.delete(address);
    if (!before) known.set(address, found);
    note(found);
    return found.ball;
  }

  function note({ isOff, isDoubtful, isOpen }: Seen): void {
    seen = {
      isOff: seen.isOff || isOff,
      isDoubtful: seen.isDoubtful || isDoubtful,
      isOpen: seen.isOpen || isOpen,
    };
  }

  function blank(quantity: Quantity): Ball {
    const usual = routes(quantity).filter(({ isLong }) => !isLong);
    if (usual.length === 0) return ofStep(quantity);
    const isCell = isCellKind(quantity.kind) && !isBias(quantity);
    if (isCell && !own.has(addressOf(quantity))) {
      blanks.add(quantity.kind);
      note({ ...nothingSeen, isOpen: true });
    }
    // Between the results of two ways nobody has written down anything.
    const tried = isStepwise ? usual.slice(0, 1) : usual;
    const special = specialOf(quantity);
    const balls = special ? [special()] : tried.map(({ tree }) => valued(quantity, tree));
    const bounded = balls.filter(({ radius }) => Number.isFinite(radius));
    const ball = hull(bounded.length > 0 ? bounded : balls);
    return isCell && ball.radius > 0 ? rounded(ball, allow(quantity)) : ball;
  }

  /** A given number, or the result of a whole pass of its own. */
  function ofStep(quantity: Quantity): Ball {
    if (quantity.kind === 'averagedInputsGradient') return ofAveragedInputs(quantity);
    const value = quantityValue(quantity, trace);
    if (quantity.kind !== 'averagedErrorsGradient') return given(value, allowGiven);
    return { middle: value, radius: roundingsOfPass * allowGiven(Math.abs(value)) };
  }

  /** Worked out like a sheet without any number, and times B over the divisor. */
  function ofAveragedInputs({ layer, from, to }: QuantityOf<'averagedInputsGradient'>): Ball {
    averaged ??= reckonerFrom({ trace: averagedStep(trace), own: new Map(), allow, allowGiven }, slopeFrom);
    const product = averaged.blank({ kind: 'sampleGradient', layer, from, to, sample: 1 });
    return times(product, exactly(trace.batchSize / (trace.divisor || 1)), () => 0);
  }

  function valued(quantity: Quantity, tree: Tree, without?: Without): Ball {
    return result(tree, (part) => leafBall(part, without), allow(quantity));
  }

  function result(tree: Tree, ballOfLeaf: (part: Quantity) => Ball, half: Allowance): Ball {
    if (!isStepwise) return ballOf(tree, ballOfLeaf, half);
    const value = stepwise(
      tree,
      (part) => pointOf(ballOfLeaf(part)),
      (one) => inUnits(one, 2 * half(Math.abs(one))),
    );
    return Number.isFinite(value) ? exactly(value) : unbounded;
  }

  function tracked(compute: () => Ball): Reckoning {
    const outer = seen;
    seen = nothingSeen;
    const ball = compute();
    const found = { ball, ...seen };
    seen = outer;
    return found;
  }

  /** Numbers that are decided by cases: slopes with kinks, and clip factors. */
  function specialOf(quantity: Quantity): ((without?: Without) => Ball) | undefined {
    if (slip?.(quantity)) return undefined;
    const ofCycle = clippedVectorOf(trace) === 'cycleGradient';
    switch (quantity.kind) {
      case 'slope':
        return (without) => slope(quantity, without);
      case 'clipFactor':
        return (without) => clip(quantity, leaf({ kind: 'sampleGradientNorm', sample: quantity.sample }), without);
      case 'batchClipFactor':
        return (without) =>
          clip(quantity, leaf({ kind: ofCycle ? 'cycleGradientNorm' : 'batchGradientNorm' }), without);
      default:
        return undefined;
    }
  }

  /** From x as it is written, and from x as it follows from s: both are usual, and differ where x is rounded. */
  function slope(quantity: QuantityOf<'slope'>, without?: Without): Ball {
    const { layer, unit, sample } = quantity;
    const activation = unitActivation(activationOf(trace.network, layer));
    const s: Quantity = { kind: 'preactivation', layer, unit, sample };
    const x: Quantity = { kind: 'activation', layer, unit, sample };
    if (activation.kinks.length > 0) return steps(activation, leafBall(s, without), leafBall(x, without));
    const tree = activation.slope({ s: leaf(s), x: leaf(x) });
    const fromX = valued(quantity, tree, without);
    const again = result(activation.formula({ s: leaf(s) }), (part) => leafBall(part), allow(x));
    // All factors have the same x then, wherever it lies.
    const fromS = parts(again, slopeParts).map((one) =>
      result(tree, (part) => (part.kind === 'activation' ? one : leafBall(part)), allow(quantity)),
    );
    return joined(hull(fromS), fromX);
  }

  /** One interval around both ways to a slope while both are possible; where they contradict each other, one of them. */
  function joined(fromS: Ball, fromX: Ball): Ball {
    if (overlap(fromS, fromX)) return hull([fromX, fromS]);
    isTorn = true;
    return slopeFrom === 's' ? fromS : fromX;
  }

  /** By the sign of s or of x as they are written, where one of them is sure; either slope if neither is. */
  function steps({ derivative }: { readonly derivative: (s: number) => number }, s: Ball, x: Ball): Ball {
    const [ofS, ofX] = [sideOf(s), sideOf(x)];
    if (ofS === 0 && ofX === 0) return between(derivative(-1), derivative(1));
    if (ofS * ofX < 0) return joined(exactly(derivative(ofS)), exactly(derivative(ofX)));
    const slopes = [derivative(s.middle), ...(ofX === 0 ? [] : [derivative(ofX)])];
    return hull(slopes.map(exactly));
  }

  function clip(quantity: Quantity, norm: Tree, without?: Without): Ball {
    const limit = leaf({ kind: 'maxNorm' });
    const { maxNorm = Number.POSITIVE_INFINITY } = trace.settings.clip ?? {};
    const length = valued(quantity, norm, without);
    if (highest(length) <= maxNorm) return valued(quantity, constant(1));
    const shortened = valued(quantity, quotient(limit, norm), without);
    return lowest(length) > maxNorm ? shortened : hull([shortened, exactly(1)]);
  }

  return {
    blanks,
    isTorn: () => isTorn,
    waysTo: (quantity, without) => {
      const all = routes(quantity);
      const special = all.length > 0 ? specialOf(quantity) : undefined;
      if (special) return [tracked(() => special(without))];
      return all.map(({ tree }) => tracked(() => valued(quantity, tree, without)));
    },
    formulas: (quantity) => routes(quantity).map(({ tree }) => tree),
    blank: computed,
  };
}

/** What a result depends on. */
type Seen = Omit<Reckoning, 'ball'>;

const nothingSeen: Seen = { isOff: false, isDoubtful: false, isOpen: false };

/** Into so many parts an interval is divided, so that the factors of x(1 − x) cannot lie at its opposite ends. */
const slopeParts = 4;

/** How many half units the roundings of a backward pass of mean errors add up to, roughly: it serves to name a slip, never to call a cell wrong. */
const roundingsOfPass = 8;

/** 1 or −1 if the number is surely not 0, and of that sign. */
function sideOf(ball: Ball): -1 | 0 | 1 {
  if (ball === unbounded) return 0;
  return lowest(ball) > 0 ? 1 : highest(ball) < 0 ? -1 : 0;
}

/** x_0 = 1 is given, not left blank. */
function isBias(quantity: Quantity): boolean {
  return quantity.kind === 'activation' && quantity.unit === 0;
}

function pointOf({ middle, radius }: Ball): number {
  return Number.isFinite(radius) ? middle : Number.NaN;
}

/** The nearest number that is written in such units, which are powers of ten. */
function inUnits(value: number, unit: number): number {
  const decimals = Math.round(-Math.log10(unit));
  return decimals >= 0 && decimals <= mostDecimals ? Number(value.toFixed(decimals)) : value;
}

/** That a number can be written with. */
const mostDecimals = 100;
