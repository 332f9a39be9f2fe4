/** Scenarios that no example has, as parts of links: XOR with one thing different. */
import type { FilledScenario } from '../../src/scenario';
import { scenarioLink } from '../../src/store';
import { exampleScenario } from '../exampleScenario';

/** Rectified hidden units, one of which is dead. */
export function withRelu(): string {
  return inLink(({ network, ...xor }) => ({
    ...xor,
    title: 'XOR with ReLU',
    network: { ...network, activations: ['relu', 'sigmoid'] },
  }));
}

/** The batch gradient is clipped. */
export function withClippedMean(): string {
  return inLink(({ training, ...xor }) => ({
    ...xor,
    title: 'XOR with clipping',
    training: { ...training, clip: { per: 'batch', maxNorm: 0.05 } },
  }));
}

function inLink(changed: (xor: FilledScenario) => FilledScenario): string {
  const scenario = exampleScenario('xor');
  return `scenario=${scenarioLink(changed(scenario))}`;
}
