/**
 * What a monkey does, as data: a journey can be printed, replayed and kept. Targets are numbers; which element one means is
 * found on the page as it then is, so that the same journey through the same build goes the same way.
 */
import { randomLink, randomState } from './links';
import { type Random, randomOf } from './random';

export type Action =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'click'; readonly pick: number; readonly twice?: boolean }
  /** The pointer rests on something, and keys are pressed. */
  | { readonly kind: 'hover'; readonly pick: number; readonly key: string }
  | { readonly kind: 'type'; readonly pick: number; readonly text: string; readonly end: string }
  | { readonly kind: 'drag'; readonly pick: number; readonly dx: number; readonly dy: number }
  | { readonly kind: 'wheel'; readonly pick: number; readonly dx: number; readonly dy: number; readonly ctrl: boolean }
  | { readonly kind: 'resize'; readonly width: number; readonly height: number }
  | { readonly kind: 'travel'; readonly by: -1 | 1 }
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'reload' }
  /** By the page around a frame; several at once now and then. */
  | { readonly kind: 'post'; readonly messages: readonly unknown[] };

export interface Journey {
  /** The hash it starts from, without its #. */
  readonly start: string;
  readonly framed: boolean;
  readonly width: number;
  readonly height: number;
  readonly actions: readonly Action[];
}

const plainKeys = ['n', 'p', 'Shift+N', 'Shift+P', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Tab', 'Enter'];

const otherKeys = [
  ...['Shift+ArrowRight', 'Shift+ArrowLeft', 'Shift+Tab', 'Home', 'End', 'Escape', 'e', '?', 'PageDown', 'PageUp'],
  ...['Control+z', 'Control+Shift+Z', 'Backspace', '0', '+', '-', 'b', 'Control+Home', 'Control+End', 'Space', 'N'],
];

/** Keys of the stage, and the browser's for paper. */
const stageKeys = [
  ...['a', 'd', 'f', 'q', 'r', 't', 'v', 'w', 'Shift+W', '.', '[', ']', '1', '2', '3', '4'],
  ...['Control+p', 'PageDown', 'PageUp', 'PageDown'],
];

const timeKeys = ['n', 'p', 'Shift+N', 'Shift+P', 'Home', 'Shift+ArrowRight', 'Escape'];

const typed = [
  ...['', '0', '1', '2', '3', '-1', '0.5', '0,5', '-0', '1e-320', '1e308', '1e999', 'NaN', 'abc', '½', '٣', '1.2.3'],
  ...['999999999', '<b>x</b>', '2-3-1', '−4', ' 7 ', 'a'.repeat(400)],
];

/** Where layouts change, and anywhere between a small phone and a wall. */
const widths = [320, 360, 390, 480, 640, 768, 844, 1024, 1195, 1251, 1252, 1280, 1366, 1440, 1700, 1920, 2560];

const commands = ['nextPhase', 'previousPhase', 'nextStep', 'previousStep', 'reset'];

function randomMessage(random: Random): unknown {
  if (random.chance(0.55)) return { type: 'batch-gradient/set', state: randomState(random) };
  if (random.chance(0.6)) return { type: 'batch-gradient/command', command: random.one(commands) };
  if (random.chance(0.6)) return { type: 'batch-gradient/get', id: random.below(9) };
  return random.one<unknown>(['slide:start', 'slide:stop', null, { type: 'batch-gradient/set', state: 3 }]);
}

function randomAction(random: Random, framed: boolean): Action {
  const pick = random.below(100_000);
  const dice = random.below(100);
  if (dice < 26) return { kind: 'click', pick, ...(random.chance(0.1) && { twice: true }) };
  if (dice < 44) {
    const kind = random.below(10);
    return { kind: 'key', key: random.one(kind < 5 ? plainKeys : kind < 8 ? otherKeys : stageKeys) };
  }
  if (dice < 60) return { kind: 'hover', pick, key: random.one(timeKeys) };
  if (dice < 68) return { kind: 'type', pick, text: random.one(typed), end: random.one(['Enter', 'Tab', 'Escape']) };
  if (dice < 73) return { kind: 'drag', pick, dx: random.between(-200, 200), dy: random.between(-150, 150) };
  if (dice < 77) {
    return { kind: 'wheel', pick, dx: 0, dy: random.between(-400, 400), ctrl: random.chance(0.4) };
  }
  if (dice < 84) {
    const width = random.chance(0.5) ? random.one(widths) : random.between(320, 2560);
    return { kind: 'resize', width, height: random.between(320, 1200) };
  }
  if (framed && dice < 94) {
    return {
      kind: 'post',
      messages: Array.from({ length: random.one([1, 1, 1, 4, 40]) }, () => randomMessage(random)),
    };
  }
  if (dice < 89) return { kind: 'travel', by: random.one([-1, -1, 1]) };
  if (dice < 97) return { kind: 'link', address: randomLink(random, { framed }) };
  return { kind: 'reload' };
}

/** The journey of a seed: known before the page is opened. */
export function journeyOf(seed: number, length = 40): Journey {
  const random = randomOf(seed);
  const framed = random.chance(0.3);
  return {
    start: random.chance(0.2) ? '' : randomLink(random, { framed }),
    framed,
    width: random.one(widths),
    height: random.between(480, 1000),
    actions: Array.from({ length }, () => randomAction(random, framed)),
  };
}
