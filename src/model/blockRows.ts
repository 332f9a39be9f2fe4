/** Blocks of rows × width numbers, read by row and by column. Indices are in range: the loops run over the block. */

/** The mean of each column over the rows. */
export function columnMeans(block: Float64Array, rows: number): Float64Array {
  const width = block.length / rows;
  const means = new Float64Array(width);
  for (let at = 0; at < block.length; at++) means[at % width] = means[at % width]! + block[at]!;
  for (let column = 0; column < width; column++) means[column] = means[column]! / rows;
  return means;
}

export function rowOf(block: Float64Array, row: number, rows: number): Float64Array {
  const width = block.length / rows;
  return block.subarray(row * width, (row + 1) * width);
}

/** The rows without the leading constant. */
export function withoutFirst(block: Float64Array, rows: number): Float64Array {
  const width = block.length / rows;
  return block.filter((_, at) => at % width !== 0);
}
