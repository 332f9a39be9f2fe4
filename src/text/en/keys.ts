type Row = readonly [
  where:
    | 'everywhere'
    | 'page'
    | 'phases'
    | 'ledger'
    | 'network'
    | 'formulas'
    | 'batches'
    | 'lesson'
    | 'tabs'
    | 'line'
    | 'frame',
  key: string,
  does: string,
];

/** The table of all keys. */
export const keys = {
  /** In About. */
  whatItIs: 'It shows how each sample’s gradient is computed, and how a batch adds them up and divides once.',
  version: (version: string) => `Version ${version}.`,
  licences: 'Licences of its parts',
  materials: 'Bill of materials',
  where: 'Where',
  key: 'Key',
  does: 'Does',
  everywhere: 'Everywhere but in fields',
  page: 'Page',
  phases: 'Phases',
  ledger: 'Ledger and matrix',
  network: 'Network',
  formulas: 'Formulas',
  batches: 'Batches in Data',
  lesson: 'Lesson',
  tabs: 'Tabs',
  line: 'Line above the tabs',
  frame: 'In a frame on a slide',
  /** The first letters that hold everywhere; those of features follow. */
  letters: [
    ['everywhere', 'n, p', 'next, previous phase'],
    ['everywhere', 'Shift + N, Shift + P', 'next, previous step'],
    ['everywhere', 'e', 'explain the number in focus'],
  ] as readonly Row[],
  rows: [
    ['everywhere', 'l', 'copy the formula in focus as LaTeX'],
    ['everywhere', 'Ctrl + Z, Ctrl + Shift + Z', 'undo, redo an edit'],
    [
      'everywhere',
      'Escape',
      'close the open dialog or menu, leave a view that has the page, or stop a long computation',
    ],
    ['everywhere', '?', 'show this list'],
    ['page', '← →', 'previous, next phase'],
    ['page', 'Shift + ← →', 'previous, next step'],
    ['page', 'Space', 'play, pause'],
    ['page', 'Home', 'go to step 1, phase 1; edits are kept'],
    ['phases', '← →', 'previous, next phase'],
    ['phases', '↓ ↑', 'next, previous part of the phase'],
    ['phases', 'Space', 'play, pause'],
    ['ledger', '↑ ↓ ← →', 'move from cell to cell'],
    ['ledger', 'Enter', 'on a column head: sort; on a cell: choose it; again: explain it'],
    ['ledger', 'Home, End', 'first, last cell of the row; with Ctrl: first, last row'],
    ['ledger', 'Shift + arrows', 'in a large matrix: move the frame by its size'],
    ['ledger', '0', 'in a large matrix: move the frame back to the selection'],
    ['network', '← →', 'move from unit to edge to unit'],
    ['network', '↑ ↓', 'move within a layer, or among the edges of a unit'],
    [
      'network',
      'Enter',
      'choose the weight, or {activation|letter} or {delta|letter} of the unit; again: the other of the two',
    ],
    ['network', 'Home, End', 'first, last layer'],
    ['formulas', '↑ ↓ ← →', 'move between lines, factors'],
    ['formulas', 'Enter, Backspace', 'follow a factor, go back'],
    ['batches', '← → ↑ ↓', 'move from sample to sample, from batch to batch'],
    ['batches', 'Shift + arrows', 'by hand: move the sample within its batch, to another batch'],
    ['batches', '+, Delete', 'by hand: repeat the sample, remove it from its batch'],
    ['lesson', '← →', 'previous, next scene'],
    ['lesson', 'Page Up, Page Down', 'the same, wherever the focus is'],
    ['tabs', '← →', 'move from tab to tab'],
    ['tabs', 'Enter', 'show the view'],
    ['tabs', 'Delete', 'close the view, unless its tab is always there'],
    ['tabs', 'Escape', 'leave the enlarged view'],
    ['line', '↑ ↓', 'move the line'],
    ['line', 'Home, End', 'highest, lowest position'],
    ['line', 'Enter', 'reset its position'],
    ['frame', 'Page Down, Page Up', 'next, previous part of the step; at its ends, the slides have the keys again'],
    ['frame', 'Escape', 'give the keys back to the slides'],
  ] as readonly Row[],
};
