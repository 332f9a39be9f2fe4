/**
 * A whole link in one key, `z=`: its hash, deflated against a dictionary of what links and scenarios often contain. It is written
 * only where it is shorter; whoever opens it gets the same keys.
 */
import { deflated, inflated } from './deflated';

/** A packed link carries a scenario as JSON, not deflated once more, and a note as it is. */
export const mostPackedBytes = 1_100_000;

/** Links that exist were written with it: it must never change. The most frequent comes last. */
const dictionary = new TextEncoder().encode(
  [
    '"initialization":{"scheme":"heNormal","heUniform","xavierNormal","zeros"',
    '"sampleWeights":["labels":["notes":[{"text":"batches":[["image":{"width":"height":"frozen","none"',
    '"clip":{"per":"batch","maxNorm":"divisor":"weights","penalty":{"l2":"divideBy":"data","biases":true',
    '"accumulate":{"batches":"divide":"planned","kind":"adamw","adam","beta1":0.9,"beta2":0.999,"epsilon":1e-8',
    '"kind":"rmsprop","alpha":0.99,"kind":"nesterov","order":"shuffled","identity","relu","leakyRelu","softmax"',
    '"loss":"squaredError","meanSquaredError","binaryCrossEntropy","crossEntropy","reduction":"sum"',
    '&note=&focus=sampleGradient.preactivation.activation.batchGradient.delta.2.1.1&network.show=all',
    '&compare=reduction:sum;learningRate:0.&view=pictures,compare,epoch,weights,arrows,outputs,matrix,sum',
    '&part=&sample=&weight=2.1.1&batchSize=&learningRate=0.&notation=lesson=&scene=&step=&phase=update',
    '&set=1:weight.1.1.1:0.,1:weight.2.1.1:-0.,1:weight.1.0.1:0',
    '&scenario={"format":"batch-gradient-scenario","version":1,"title":"","network":{"layers":[2,3,1],',
    '"activations":["tanh","sigmoid"],"bias":"trained","weights":[[[0.,-0.],[-1.,1.]],[[0.1],[-0.2]]],"biases":[[0,0,0],[0]],',
    '"initialization":{"scheme":"xavierUniform","seed":1}},"loss":"halfSquaredError",',
    '"data":{"inputs":[[0,0],[0,1],[1,0],[1,1]],"targets":[[0],[1],[1],[0]]},',
    '"view":{"weight":"2.1.1","sample":1,"phase":"sum"},"training":{"batchSize":4,"order":"sequential","seed":1,',
    '"reduction":"mean","optimizer":{"kind":"sgd","learningRate":0.5,"momentum":0,"weightDecay":0}}}',
  ].join(''),
);

export function packed(hash: string): string {
  return deflated(new TextEncoder().encode(hash), { dictionary });
}

/** What `packed` wrote; undefined if it is damaged or too large. */
export function unpacked(text: string, mostBytes = mostPackedBytes): string | undefined {
  const read = inflated(text, mostBytes, { dictionary });
  return typeof read === 'object' ? read.text : undefined;
}
