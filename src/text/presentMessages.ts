/** Standing in front of a class. */
export const present = {
  start: 'Present',
  leave: 'Leave Present',
  started: 'Presenting: Page Down goes on, Page Up back, b is black, Escape leaves.',
  black: 'The screen is black. Press b to go on.',
};
