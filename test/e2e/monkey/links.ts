/** Random links, made of every key that docs/address.md has: mostly sense, some nonsense. */

import {
  biasModes,
  type HyperparameterName,
  hyperparameterNames,
  hyperparameters,
  lossNames,
  optimizerKinds,
  phases,
  reductions,
  sampleOrders,
} from '../../../src/model';
import { comingDeflate } from '../../../src/store/address/deflated';
import { packed } from '../../../src/store/address/packedLink';
import { doorNames } from '../../../src/store/doorNames';
import { lockNames } from '../../../src/store/lockNames';
import { viewNames } from '../../../src/store/viewNames';
import { featureParts } from '../featureParts';
import type { Random } from './random';
import { type MakeValue, oneOf } from './values';

await comingDeflate();

/** Small ones: what takes seconds to compute would leave no time for anything else. */
const examples = ['xor', 'lecture', 'one-weight', 'iris', 'square-batch'];

const always = ['network', 'ledger', 'formulas', 'matrix', 'loss'];
const panels = [...viewNames(), ...featureParts.flatMap(({ views }) => Object.keys(views))].filter(
  (name) => !always.includes(name),
);
const frameViews = [...panels, ...always];

const kinds = [
  'delta',
  'activation',
  'preactivation',
  'slope',
  'sampleGradient',
  'batchGradient',
  'weight',
  'weightAfter',
];

const nonsense: MakeValue = (random) =>
  random.one([
    '',
    '0',
    '-1',
    '1e999',
    'NaN',
    'x',
    '9'.repeat(30),
    '%E2%82%AC',
    '<b>',
    '1.2.3.4.5',
    ',,,',
    'ö=&'.slice(0, 1),
  ]);

const index: MakeValue = (random) => String(random.between(0, 4));

const weight: MakeValue = (random) => `${random.between(1, 2)}.${random.between(0, 3)}.${random.between(1, 3)}`;

const few = (names: readonly string[], random: Random): string =>
  Array.from({ length: random.between(1, 3) }, () => random.one(names)).join();

/** Settings, each from some step on. */
const changing =
  (value: MakeValue): MakeValue =>
  (random) =>
    random.chance(0.4)
      ? `${value(random)},${random.between(2, 6)}:${value(random)}`
      : random.chance(0.3)
        ? `${random.between(2, 6)}:${value(random)}`
        : value(random);

/** The usual value of a hyperparameter, and one at or near the edge of its range. */
function valuesOf(name: HyperparameterName): readonly string[] {
  const { range, default: usual } = hyperparameters[name];
  return [String(usual), range === 'aboveZero' ? '1' : usual === 0 ? '0.9' : '0'];
}

/** Short questions, single or of a lesson; one of these lessons has none. */
const quiz: MakeValue = (random) =>
  few(['one-sample', 'x-and-delta:1', 'x-and-delta:9', 'sum-and-mean', 'all-alike'], random);

/** How each key is given a value; the keys are those of docs/address.md, which a test holds. */
export const linkKeys: Readonly<Record<string, MakeValue>> = {
  scenario: oneOf('local', 'AAAA', 'q1ZKTixJVbJSUKpWykvMTVWyUlBKzs9NVbJSqAUA'),
  quiz,
  'quiz.count': oneOf('1', '2', '4'),
  'quiz.seed': oneOf('1', '7', '99'),
  'quiz.before': oneOf('x-and-delta', 'all-outputs'),
  batchSize: changing(oneOf('1', '2', '3', '4', '30')),
  learningRate: changing(oneOf('0', '0.1', '0.5', '3', '100', '1e6', '1e-7')),
  reduction: changing(oneOf(...reductions)),
  loss: oneOf(...lossNames),
  optimizer: changing(oneOf(...optimizerKinds)),
  ...Object.fromEntries(hyperparameterNames.map((name) => [name, changing(oneOf(...valuesOf(name)))])),
  weightDecayOn: changing(oneOf('weights', 'all')),
  order: changing(oneOf(...sampleOrders)),
  seed: changing(oneOf('1', '2', '77')),
  bias: oneOf(...biasModes),
  accumulate: changing(oneOf('none', '2', '3/actual', '2/none/keep', '2/samples')),
  penalty: changing(oneOf('none', '0.1', '0.3/batch', '0.2/data/biases')),
  set: (random) =>
    Array.from(
      { length: random.between(1, 3) },
      () => `${random.between(1, 4)}:weight.${weight(random)}:${random.one(['0', '0.7', '-3', '1e-300', '1e12'])}`,
    ).join(),
  compare: oneOf(
    'reduction:sum',
    'batchSize:1',
    'batchSize:2;learningRate:3:0.1',
    'optimizer:adam',
    'bias:none',
    'loss:squaredError',
    'clip:sample,0.1',
    'clip:batch,0.1,batch',
    'divisor:none',
    'leaveOut:1',
    'method:lastSample',
    'method:wrongAxis',
    'method:averagedInputs',
    'method:targetsBroadcast',
    'method:biasNotDivided',
    'learningRate:1e6',
  ),
  step: (random) => random.one(['1', '2', '3', '5', '8', '40', '0', '1e3']),
  phase: (random) => random.one(phases),
  part: index,
  sample: (random) => String(random.between(1, 6)),
  weight,
  focus: (random) => `${random.one(kinds)}.${index(random)}.${index(random)}.${index(random)}`,
  view: (random) => few(panels, random),
  'sum.width': oneOf('full'),
  'network.show': oneOf('all', 'some'),
  note: oneOf(
    'Look%20at%20{delta.2.1.3}.',
    '**{=sum(sampleGradient.2.2.1.*)%20/%20batchSize}**%20[there](%23weight=1.1.1)',
    '{if|batchLoss|$x_1$}',
    '{delta.9.9.9}',
    '$\\frac{',
    '~damaged',
  ),
  notation: oneOf('lecture', 'nielsen', 'ng', 'bishop', 'goodfellow', 'pytorch', 'numpy'),
  'notation.divide': oneOf('end', 'delta'),
  paste: oneOf('1', '0'),
  theme: oneOf('auto', 'light', 'dark', 'contrast'),
  scale: oneOf('1', '1.25', '1.5', '2'),
  lesson: oneOf('x-and-delta', 'sum-and-mean', 'x'),
  scene: oneOf('1', '2', '3', '99'),
  'scene.again': oneOf('1', 'x'),
  samples: oneOf('1-3'),
  lang: oneOf('de'),
  'formulas.explain': oneOf('show', 'hide'),
  'ledger.sort': (random) =>
    random.one(['', '-']) + random.one(['sample', 'x', 'delta', 'product', 'size', 'clipFactor']),
  'ledger.whatif': oneOf(...doorNames, 'x'),
  'matrix.sort': oneOf('batch', 'data', 'loss', 'size', 'agreement'),
  'matrix.gradients': oneOf('counted', 'own'),
  'matrix.pixel': oneOf('mean'),
  'matrix.window': oneOf('8257,40', '0.5,0.5,0.5', '64,0,1', '1', '9e9,2'),
  'loss.data': oneOf('whole'),
  'loss.scale': oneOf('log'),
  'arrows.second': weight,
  'arrows.lay': oneOf('point', 'chain'),
  'arrows.path': oneOf('show'),
  'arrows.contours': oneOf('sample'),
  'arrows.table': oneOf('show'),
  'arrows.zoom': oneOf('-2', '0', '3', '99'),
  'product.window': oneOf('27,1,12', '1,1,1', '0,0,0', '99,99'),
  'product.of': oneOf('forward', 'backward', 'gradient', 'x'),
  'product.mode': oneOf('outer'),
  'product.square': oneOf('show', 'hide'),
  'outputs.first': index,
  'noise.size': oneOf('1', '2', '5', '1000'),
  'noise.seed': index,
  'noise.scale': oneOf('fit'),
  'influence.without': oneOf('1', '2,3', '1-400', '3,7-9'),
  'influence.order': oneOf('sample'),
  'epoch.show': oneOf('machines', 'x'),
  'epoch.workers': oneOf('1', '3', '8', '9'),
  'epoch.weights': oneOf('trained', 'frozen'),
  'pictures.show': oneOf('all', 'one'),
  'pictures.order': oneOf('batch', 'delta', 'class', 'x'),
  'pictures.class': oneOf('1', '9', '99', 'x'),
  'pictures.below': oneOf('taken', 'x'),
  'weights.layer': oneOf('1', '2', '9', 'x'),
  'weights.epoch': oneOf('show', 'no'),
  'check.h': oneOf('0.1', '1e-12', '1e-300', '-1', '5'),
  'check.against': oneOf('batchGradient', 'gradientSum', 'productOfMeans'),
  'check.own': oneOf('0.1,-,0.2', '1e-9', '0,0,0,0', '0.013'),
  'compare.at': oneOf('own', 'x'),
  'compare.dots': oneOf('update'),
  'compare.distance': oneOf('relative'),
  'compare.over': oneOf('steps', 'x'),
  'compare.parts': oneOf('ledger', 'weights,losses', 'x'),
  'data.first': index,
  'editor.layer': index,
  embed: (random) => few(frameViews, random),
  layout: oneOf('fit', 'flow'),
  lock: (random) => few(lockNames, random),
  ...Object.assign({}, ...featureParts.map(({ linkKeys }) => linkKeys)),
  z: oneOf('AAAA', packed('example=iris&phase=update'), packed('lesson=x-and-delta&scene=1&step=0')),
};

/** They turn the page into a frame's: in a top window only now and then. */
const ofFrames = ['embed', 'layout', 'keys', 'lock'];

/** They open pages of features, from which few keys lead back: now and then. */
const ofPages = featureParts.flatMap(({ pageKeys = [] }) => pageKeys);

/** They say all that is computed, or shown: rarely beside other keys. */
const whole = ['scenario', 'z'];

/** The hash, without its #. */
export function randomLink(random: Random, { framed }: { readonly framed: boolean }): string {
  const keys = Object.keys(linkKeys).filter((key) => ![...ofFrames, ...ofPages, ...whole].includes(key));
  const chosen = new Set<string>(['step', 'phase']);
  for (let count = random.between(0, 5); count > 0; count--) chosen.add(random.one(keys));
  if (random.chance(framed ? 0.7 : 0.05)) for (const key of ofFrames) chosen.add(key);
  if (random.chance(0.04)) for (const key of ofPages) chosen.add(key);
  if (random.chance(0.03)) chosen.add(random.one(whole));
  const parts = [`example=${random.one(examples)}`];
  for (const key of chosen) {
    const make = random.chance(0.06) ? nonsense : linkKeys[key];
    if (make) parts.push(`${key}=${make(random)}`);
  }
  if (random.chance(0.03)) parts.push(`${'k'.repeat(random.between(1, 3000))}=1`);
  return parts.join('&');
}

/** The same as an object, as a host page posts it. */
export function randomState(random: Random): Readonly<Record<string, string>> {
  const pairs = randomLink(random, { framed: false })
    .split('&')
    .map((part) => part.split('='));
  const some = pairs.filter(([key]) => key !== 'example' || random.chance(0.3));
  return Object.fromEntries(some.map(([key = '', value = '']) => [key, value]));
}
