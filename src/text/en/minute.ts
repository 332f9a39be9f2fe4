/** One step in a minute: its buttons. What it says is said on the stage, too. */
export const minute = {
  name: 'One step in a minute',
  short: 'One step',
  of: (beat: number, all: number) => `${beat} of ${all}`,
  back: 'Back',
  next: 'Next',
  pause: 'Pause',
  resume: 'Play',
  again: 'Again',
  ended: 'That was the whole step.',
  stop: 'Stop',
  close: 'Close',
};
