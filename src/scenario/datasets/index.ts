/** The data sets a scenario can name in `data.dataset`. */
import type { Dataset } from './dataset';
import { digits } from './digits';
import { iris } from './iris';
import { tenClasses128 } from './tenClasses128';

export const datasetNames = ['iris', 'ten-classes-128', 'digits'] as const;

export type DatasetName = (typeof datasetNames)[number];

const datasets: Record<DatasetName, Dataset> = { iris, 'ten-classes-128': tenClasses128, digits };

/** The data set of that name. */
export function datasetNamed(name: DatasetName): Dataset {
  return datasets[name];
}
