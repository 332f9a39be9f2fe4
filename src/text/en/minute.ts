/** One step in a minute: what is said of a sample on its way, and the buttons. Its other sentences are those of the stage. */
import { message } from '../../prose';

export const minute = {
  name: 'One step in a minute',
  short: 'One step',
  forward: message(
    'Sample {sample} goes forward through the network. Its own {activation|letter} at {unit} is {value}.',
  ),
  backward: message('The error of sample {sample} is propagated back. Its own {delta|letter} at {unit} is {value}.'),
  update: message('The weight changes once for the whole batch, by {update}: from {before} to {after}.'),
  of: (beat: number, all: number) => `${beat} of ${all}`,
  back: 'Back',
  next: 'Next',
  pause: 'Pause',
  resume: 'Play',
  again: 'Again',
  stop: 'Stop',
  close: 'Close',
};
