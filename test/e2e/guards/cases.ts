/** Where the guards look: every view in every room, with few and many rows, small and large type, before and after the update. */
import { deflateRawSync } from 'node:zlib';
import { viewNames } from '../../../src/store/viewNames';
import { featureParts } from '../featureParts';
import { allPairs } from './allPairs';

/** In the order in which a page takes them; each is narrow, low, or another medium. */
export const rooms = {
  '1280×720': { width: 1280, height: 720 },
  '1440×900': { width: 1440, height: 900 },
  '820×1100': { width: 820, height: 1100 },
  '390×844': { width: 390, height: 844 },
  'frame 700×520': { width: 700, height: 520 },
  'frame 480×400': { width: 480, height: 400 },
  stage: { width: 1280, height: 720 },
  paper: { width: 1280, height: 720 },
} as const;

export type RoomName = keyof typeof rooms;

/** Two hidden layers: beside other panels, its layers stand closest. */
const deepNetwork = {
  format: 'batch-gradient-scenario',
  version: 1,
  network: {
    layers: [2, 3, 2, 1],
    activations: ['tanh', 'tanh', 'sigmoid'],
    initialization: { scheme: 'xavierUniform', seed: 3 },
  },
  loss: 'halfSquaredError',
  data: {
    inputs: [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [1, 0.5],
    ],
    targets: [[0], [1], [1], [0], [1]],
  },
  training: { batchSize: 5, reduction: 'mean', optimizer: { kind: 'sgd', learningRate: 0.5 } },
};

const examples = {
  4: 'example=xor',
  5: `scenario=${deflateRawSync(JSON.stringify(deepNetwork)).toString('base64url')}`,
  50: 'example=iris&batchSize=50',
  1000: 'example=mse-128-64-10&batchSize=1000',
} as const;

export interface Case {
  readonly view: string;
  readonly room: RoomName;
  readonly rows: keyof typeof examples;
  /** The size of type. */
  readonly type: 1 | 1.5;
  readonly phase: 'sum' | 'update';
}

const roomNames = Object.keys(rooms) as RoomName[];

const views = [...viewNames(), ...featureParts.flatMap((part) => Object.keys(part.views))];

export const wholeMatrix: readonly Case[] = roomNames.flatMap((room) => [
  ...([4, 50, 1000] as const).flatMap((rows) =>
    ([1, 1.5] as const).flatMap((type) =>
      (['sum', 'update'] as const).flatMap((phase) =>
        views.map((view) => ({ view, room, rows, type, phase })).filter(differs),
      ),
    ),
  ),
  { view: 'network', room, rows: 5, type: 1, phase: 'sum' },
]);

/** A lesson brings its own samples and phase, and the stage and paper their own size of type. */
function differs({ view, room, rows, type, phase }: Case): boolean {
  if (view === 'lesson' && (rows !== 4 || phase !== 'sum')) return false;
  return type === 1 || (room !== 'stage' && room !== 'paper');
}

// Every view comes into every room; how many rows it has there is free, and a thousand take ten times as long as four.
const chosen = new Set(allPairs(wholeMatrix, ({ rows }) => rows));

/** Where more than two values had to meet for a defect. */
const onceWrong: readonly Case[] = [
  // The line that counts the rows took two lines in the first column.
  { view: 'outputs', room: 'frame 480×400', rows: 50, type: 1.5, phase: 'sum' },
];

/** In the order of the whole matrix, in which the rows change least often: they take the longest to compute. */
export const chosenCases = wholeMatrix.filter(
  (one) => chosen.has(one) || onceWrong.some((other) => nameOf(other) === nameOf(one)),
);

/** Without the phase's and the type's usual values: `weights 1280×720 4`, `weights 1280×720 4 1.5 update`. */
export function nameOf({ view, room, rows, type, phase }: Case): string {
  return [view, room, rows, ...(type === 1 ? [] : [type]), ...(phase === 'sum' ? [] : [phase])].join(' ');
}

/** Views that the stage enlarges by their own names; all others are its open tab. */
const enlarged: readonly string[] = ['network', 'ledger', 'formulas'];

/** The hash that opens the case, without #. */
export function addressOf({ view, room, rows, type, phase }: Case): string {
  const isFrame = room.startsWith('frame');
  // A page that is kept keeps its size of type, too.
  const scale = `scale=${type}`;
  const panel = `present.panel=${enlarged.includes(view) ? view : 'view'}`;
  const onStage = room === 'stage' ? ['present=1', panel] : [];
  if (view === 'lesson')
    return ['lesson=x-and-delta', scale, ...onStage, ...(isFrame ? ['embed=lesson'] : [])].join('&');
  const keys = [examples[rows], `${isFrame ? 'embed' : 'view'}=${view}`, `phase=${phase}`, scale, ...onStage];
  if (view === 'compare') keys.push('compare=reduction:sum');
  // Alone, without those that a sheet has besides.
  if (room === 'paper') keys.push(`${view}.width=full`);
  return keys.join('&');
}
