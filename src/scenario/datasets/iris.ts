/**
 * Fisher's iris flowers: 150 plants of three species, four lengths in centimetres. The rows are fetched on request.
 * R. A. Fisher, "The use of multiple measurements in taxonomic problems", Annals of Eugenics 7 (1936), 179–188.
 */
import { onDemand } from '../../memory';
import { type Dataset, oneHot } from './dataset';

const species = ['setosa', 'versicolor', 'virginica'] as const;

const table = onDemand(
  async (): Promise<Record<(typeof species)[number], string>> => (await import('./irisRows')).irisRows,
);

export const iris: Dataset = {
  sampleCount: 150,
  inputWidth: 4,
  targetWidth: species.length,
  coming: table.coming,
  rows() {
    const rows = table.now();
    if (rows === undefined) throw new Error('the data set iris has not been fetched');
    const plants = species.flatMap((name, index) =>
      rows[name]
        .trim()
        .split(/\s+/)
        .map((text) => ({ name, lengths: text.split(',').map(Number), target: oneHot(index, species.length) })),
    );
    return {
      inputs: plants.map((plant) => plant.lengths),
      targets: plants.map((plant) => plant.target),
      labels: plants.map((plant) => plant.name),
    };
  },
};
