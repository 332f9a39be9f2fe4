/** The presenter's keys, in the table of all keys. */
type Row = readonly [key: string, does: string];

/** Shows the lecture, and adds the screen there: shown on the button that does the same. */
export const lectureKey = 'k';

export const presentKeys = {
  place: 'Present',
  everywhere: [
    ['f', 'open Present'],
    ['k', 'the lecture; there, k adds this screen'],
  ] as readonly Row[],
  others: [
    ['Page Down, →, Space', 'show the next layer, row or line'],
    ['Page Up, ←', 'undo the last press'],
    ['j, Shift + J', 'next, previous screen of the lecture'],
    ['a', 'play at reading speed; pause'],
    ['1, 2, 3, 4', 'enlarge Network, Ledger, Formulas, the open tab'],
    ['0', 'back to the step: network and ledger'],
    ['d', 'pen; the next press clears it'],
    ['v', 'notes window'],
    ['f', 'full screen'],
    ['+, −', 'larger, smaller batch'],
    ['r', 'reduction: mean, sum'],
    ['[, ]', 'halve, double the learning rate'],
    ['↑ ↓', 'previous, next sample'],
    ['w, Shift + W', 'next, previous weight'],
    ['q', 'link and QR code for the audience; any key closes them'],
    ['t', 'colours: light, dark, high contrast'],
    ['b, .', 'black screen'],
    ['Escape', 'leave Present'],
  ] as readonly Row[],
};
