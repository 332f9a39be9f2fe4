/** From where on two vectors count as alike in words. */

/** Vectors that differ by no more than this share of their norm are nearly equal. */
export const nearly = 1e-3;
/** 1 minus the cosine of directions that nobody can tell apart in the plot: the angle is 0.8°. */
export const nearAngle = 1e-4;
/** Below this percentage of the norm, no digits of a difference are printed: a millionth. */
export const hardlyPercent = 1e-4;
