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
  '320×640': { width: 320, height: 640 },
  'frame 700×520': { width: 700, height: 520 },
  'frame 480×400': { width: 480, height: 400 },
  'frame 360×640': { width: 360, height: 640 },
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

/** What a case has besides. Of every view, settings that lengthen rules, names and symbols; of the ledger, a row further down and a long rule. */
const settings = {
  rules: 'optimizer=adam&penalty=0.1/batch&accumulate=2/samples&reduction=sum&step=2',
  names: 'optimizer=nesterov&compare=clip:batch,0.1&notation=pytorch',
  row: 'sample=66',
  adam: 'optimizer=adam&penalty=0.1',
} as const;

export interface Case {
  readonly view: string;
  readonly room: RoomName;
  readonly rows: keyof typeof examples;
  /** The size of type. */
  readonly type: 1 | 1.5;
  readonly phase: 'sum' | 'update';
  readonly settings?: keyof typeof settings;
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
  // On the narrowest screens, large type leaves ten letters to a line.
  return type === 1 || !['stage', 'paper', '320×640', 'frame 360×640'].includes(room);
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

/** The ledger with more rows than have room, in every room that scrolls. */
const ofTheLedger: readonly Case[] = roomNames
  .filter((room) => room !== 'stage' && room !== 'paper')
  .flatMap((room) =>
    (['row', 'adam'] as const).map(
      (crossed) => ({ view: 'ledger', room, rows: 50, type: 1, phase: 'update', settings: crossed }) as const,
    ),
  );

/** Every view in every room again, with settings that others do not have. */
export const crossedMatrix: readonly Case[] = [
  ...roomNames.flatMap((room) =>
    (['rules', 'names'] as const).flatMap((crossed) =>
      wholeMatrix
        .filter((one) => one.room === room && one.rows === 4 && one.type === 1 && one.view !== 'lesson')
        .map((one) => ({ ...one, settings: crossed })),
    ),
  ),
  ...ofTheLedger,
];

/** As wide as 1280 pixels enlarged to 400% (WCAG 1.4.10), each view has its update, too; and in each room the ledger has its sum. */
function isLookedAtBesides({ view, room, rows, type, phase }: Case): boolean {
  const isLedger = view === 'ledger' && room !== 'stage' && room !== 'paper';
  return rows === 4 && type === 1 && (phase === 'update' ? room === '320×640' : isLedger);
}

/** What `npm test` looks at besides: of the whole matrix some views in usual states, of the other one the ledger, and where something was wrong. */
export const chosenBesides: readonly Case[] = [
  ...wholeMatrix.filter((one) => isLookedAtBesides(one) && !chosenCases.includes(one)),
  ...ofTheLedger,
  // A fraction was wider than its panel.
  { view: 'formulas', room: '1280×720', rows: 4, type: 1, phase: 'update', settings: 'rules' },
  // The name of an axis began outside the picture; those of runs made a table wider than its room, and cut its last row.
  { view: 'data', room: 'paper', rows: 4, type: 1, phase: 'sum', settings: 'names' },
  { view: 'data', room: 'stage', rows: 4, type: 1, phase: 'sum', settings: 'names' },
  { view: 'arrows', room: '820×1100', rows: 4, type: 1, phase: 'update', settings: 'names' },
  { view: 'arrows', room: 'stage', rows: 4, type: 1, phase: 'update', settings: 'names' },
];

/** Without the phase's and the type's usual values: `weights 1280×720 4`, `weights 1280×720 4 1.5 update`. */
export function nameOf({ view, room, rows, type, phase, settings: crossed }: Case): string {
  const further = [...(type === 1 ? [] : [type]), ...(phase === 'sum' ? [] : [phase]), ...(crossed ? [crossed] : [])];
  return [view, room, rows, ...further].join(' ');
}

/** Views that the stage enlarges by their own names; all others are its open tab. */
const enlarged: readonly string[] = ['network', 'ledger', 'formulas'];

/** The hash that opens the case, without #. */
export function addressOf({ view, room, rows, type, phase, settings: crossed }: Case): string {
  const isFrame = room.startsWith('frame');
  // A page that is kept keeps its size of type and its notation, too.
  const scale = `scale=${type}`;
  const further = crossed ? settings[crossed] : '';
  const panel = `present.panel=${enlarged.includes(view) ? view : 'view'}`;
  const onStage = room === 'stage' ? ['present=1', panel] : [];
  if (view === 'lesson')
    return ['lesson=x-and-delta', scale, ...onStage, ...(isFrame ? ['embed=lesson'] : [])].join('&');
  const keys = [examples[rows], `${isFrame ? 'embed' : 'view'}=${view}`, `phase=${phase}`, scale, ...onStage];
  if (further !== '') keys.push(further);
  if (!further.includes('notation=')) keys.push('notation=lecture');
  if (view === 'compare' && !further.includes('compare=')) keys.push('compare=reduction:sum');
  // Alone, without those that a sheet has besides.
  if (room === 'paper') keys.push(`${view}.width=full`);
  return keys.join('&');
}
