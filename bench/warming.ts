/** How long a contender runs until it counts as warm, and how many steps make a round. */

const warmMilliseconds = 250;
const roundMilliseconds = 40;

/** Runs until warm, in growing counts; `run` takes a count of steps and gives milliseconds a step. Returns the steps of a round. */
export async function warmedSteps(run: (steps: number) => number | Promise<number>): Promise<number> {
  let [steps, spent, each] = [1, 0, 0];
  while (spent < warmMilliseconds) {
    each = await run(steps);
    spent += each * steps;
    steps *= 2;
  }
  return Math.max(1, Math.round(roundMilliseconds / each));
}
