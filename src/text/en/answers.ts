/** The first few times that a reader changes something: what changed, and what did not. */
import { message } from '../../prose';

export const answers = {
  weight: {
    delta: message(
      'Sample {sample}’s {activation.below|letter} is the same; its {delta|letter} changed{if|hasOutput|, because the output changed|}.',
    ),
    both: message(
      'Sample {sample}’s {activation.below|letter} changed, and so did its {delta|letter}{if|hasOutput|, because the output changed|}.',
    ),
    activation: message('Sample {sample}’s {activation.below|letter} changed; its {delta|letter} is the same.'),
    none: message('Sample {sample}’s {activation.below|letter} and {delta|letter} are the same.'),
  },
  batchSize: message(
    '{if|isShown|Sample {sample}’s {activation.below|letter} and {delta|letter} are|The numbers of each sample are} the same. The sum {if|isMore|now|now only} has {plural|rows|one term|{rows} terms}{if|isMean|, and the mean divides it by {rows}|}.',
  ),
  play: 'Play goes from phase to phase. No weight changes before Update; then every sample starts again with the new weights.',
  edge: {
    to: message(
      'Both weights lead to {to}, so sample {sample}’s {delta|letter} is the same; its {activation.below|letter} is now that of {from}.',
    ),
    from: message(
      'Both weights come from {from}, so sample {sample}’s {activation.below|letter} is the same; its {delta|letter} is now that of {to}.',
    ),
    other: message('Sample {sample} now multiplies {activation.below|letter} of {from} by {delta|letter} of {to}.'),
  },
};
