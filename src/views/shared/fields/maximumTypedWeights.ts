/** Weights and biases that are typed one by one; a larger network's are drawn. */
export const maximumTypedWeights = 60;
