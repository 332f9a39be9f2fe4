/**
 * One contender in a process of its own, told what to run by the parent: no contender can change how V8 has compiled
 * another. Its own cases do share the process, as they would in the app.
 */
import { benchCase, type CaseName } from './cases';
import type { Contender } from './contender';
import { contenderNamed, type NodeContender } from './contenders';
import type { Answers, Reply, Request } from './messages';
import { timeQueries } from './queries';
import { timeScaling } from './scaling';
import { warmedSteps } from './warming';

const make = await contenderNamed(process.argv[2] as NodeContender);
const contenders = new Map<CaseName, Contender>();
const stepsInRound = new Map<CaseName, number>();

function contenderFor(name: CaseName): Contender {
  let contender = contenders.get(name);
  if (contender === undefined) {
    contender = make(benchCase(name).input);
    contenders.set(name, contender);
  }
  contender.reset();
  return contender;
}

async function answerTo(request: Request): Promise<Answers[Request['kind']]> {
  switch (request.kind) {
    case 'check': {
      const contender = contenderFor(request.case);
      const losses = Array.from({ length: request.steps }, () => contender.step());
      return { losses, weights: contender.weights().map((block) => Array.from(block)) };
    }
    case 'warm': {
      const contender = contenderFor(request.case);
      const count = await warmedSteps((steps) => timeSteps(contender, steps));
      stepsInRound.set(request.case, count);
      return count;
    }
    case 'round': {
      const contender = contenderFor(request.case);
      const steps = stepsInRound.get(request.case);
      if (steps === undefined) throw new Error(`${request.case}: a round before it was warmed`);
      return timeSteps(contender, steps);
    }
    case 'queries':
      return timeQueries();
    case 'scaling':
      return timeScaling();
  }
}

/** Milliseconds a step. */
function timeSteps(contender: Contender, steps: number): number {
  const start = performance.now();
  for (let step = 0; step < steps; step++) contender.step();
  return (performance.now() - start) / steps;
}

process.on('message', async (request: Request) => {
  let reply: Reply;
  try {
    reply = { answer: await answerTo(request) };
  } catch (error) {
    reply = { failure: error instanceof Error ? error.message : String(error) };
  }
  process.send?.(reply);
});
process.send?.('ready');
