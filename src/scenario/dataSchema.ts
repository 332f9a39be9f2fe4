/** The data of a scenario file: written into it, or a built-in data set. */
import * as v from 'valibot';
import { datasetNames } from './datasets';
import { limits } from './limits';
import { numberIn, rows } from './numberSchema';
import { integerIn, oneOf, says, textUpTo } from './schemaParts';

const sampleWeights = v.optional(
  v.array(
    numberIn('atLeastZero'),
    says((words) => words.numberPerSample),
  ),
);

const side = integerIn(1, limits.unitsPerLayer);

const image = v.optional(
  v.strictObject(
    { width: side, height: side },
    says((words) => words.image),
  ),
);

/** Data written into the file. */
export const inlineDataSchema = v.strictObject(
  {
    inputs: v.pipe(
      rows,
      v.minLength(
        1,
        says((words) => words.oneRow),
      ),
    ),
    targets: v.pipe(
      rows,
      v.minLength(
        1,
        says((words) => words.oneRow),
      ),
    ),
    labels: v.optional(
      v.array(
        textUpTo(limits.labelLength),
        says((words) => words.textPerSample),
      ),
    ),
    image,
    sampleWeights,
  },
  says((words) => words.data),
);

/** A built-in data set, by name. */
export const datasetSchema = v.strictObject(
  { dataset: oneOf(datasetNames), image, sampleWeights },
  says((words) => words.dataset),
);
