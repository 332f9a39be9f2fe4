/** Standing in front of a class. */
export const present = {
  start: 'Present',
  /** Its shortcut, in the tip of its button. */
  startKey: (key: string) => `Present (${key})`,
  leave: 'Leave Present',
  started: 'Presenting: Page Down moves forward, Page Up moves back, b turns the screen black, Escape leaves.',
  black: 'The screen is black. Press b to continue.',
};
