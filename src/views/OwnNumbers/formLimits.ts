/** What a form is still good for; anything larger comes from a file. */

/** Weights and biases that are typed one by one; a larger network's are drawn. */
export const maximumTypedWeights = 60;
/** Inputs and targets of one sample together. */
export const maximumColumns = 40;
/** Samples that are typed or pasted. */
export const maximumSamples = 200;
