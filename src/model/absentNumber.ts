/**
 * Says that a step does not have the number that it was asked for: the layer, unit or sample is not there, or its settings compute no such
 * number. Other errors, also other RangeErrors (an array that is too long, a recursion that is too deep), are defects.
 */
export class AbsentNumber extends RangeError {}
