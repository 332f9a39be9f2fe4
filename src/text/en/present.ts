/** Standing in front of a class. */
export const present = {
  start: 'Present',
  startKey: 'Present (press f)',
  leave: 'Leave Present',
  started: 'Presenting: Page Down moves forward, Page Up moves back, b turns the screen black, Escape leaves.',
  black: 'The screen is black. Press b to continue.',
};
