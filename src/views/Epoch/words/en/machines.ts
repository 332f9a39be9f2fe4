/** Words of Epoch's picture of many machines, which add up the batch's sum together. */
import { message } from '../../../../prose';
import { counted, grouped } from '../../../../text/en/counted';

export const machines = {
  name: 'Workers',
  detail: (batch: number, samples: number) => `batch ${batch}, ${counted(grouped(samples), 'sample')}`,
  pending: 'Each worker adds up its own samples in phase Sum.',
  empty: 'The batch is empty, so no worker has a sample, and their sum is 0.',
  one: 'One worker has all samples. Nothing has to be exchanged.',
  sum: (workers: number) => `The sums of the ${workers} workers add up to the same sum as on one machine.`,
  dividedOnce: message('It is divided once by {batchSize|letter} = {count}.'),
  meansAgree: 'The workers that have samples have equally many, so the mean of their means is the same.',
  meansDiffer: 'The mean of the workers’ means is wrong, because their shares are uneven.',
  counts: (few: number, many: number) =>
    `A sample of a worker with ${few} counts ${few === 1 && many === 2 ? 'twice' : `${many}/${few} times`} as much as one of a worker with ${many}.`,
  idle: (workers: number) => `${workers === 1 ? 'One worker has' : `${workers} workers have`} no sample, and no mean.`,
  time: (passes: number, all: number) =>
    `The slowest worker makes ${counted(passes, 'forward pass', 'forward passes')} and ${counted(passes, 'backward pass', 'backward passes')}; one machine makes ${all} of each.`,
  worker: 'worker',
  mean: 'its mean',
  all: 'Sum of all workers',
  divided: message('Divided by {batchSize|letter} = {count}'),
  meanOfMeans: 'not: mean of the workers’ means',
  meanOfMeansRight: 'Mean of the workers’ means',
  shared: message('Now every worker has the same sum{if|updates|, and makes the same update|}.'),
};
