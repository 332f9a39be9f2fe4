/** What a form is still good for; anything larger comes from a file. */

/** Inputs and targets of one sample together. */
export const maximumColumns = 40;
/** Samples that are typed or pasted. */
export const maximumSamples = 200;
/** Of a sample that was just added. */
export const newWeight = '1';
