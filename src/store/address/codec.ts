/** What deflates and inflates, and what whole links are deflated against; fetched when the first text needs it. */
export { deflateSync, Inflate } from 'fflate';

/**
 * What links and scenarios often contain, the most frequent last. Links that exist were written with it: it must never change.
 */
export const dictionary = new TextEncoder().encode(
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
