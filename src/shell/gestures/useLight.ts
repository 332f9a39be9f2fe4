/**
 * Highlights the pointed quantity wherever it is shown, and its parents more faintly. A control that sets a number
 * without showing it has `data-light-with` and is highlighted too. Attributes are set directly on the elements, because
 * hovering over a thousand cells must not render a thousand components.
 */

import { type RefObject, useEffect } from 'react';
import { cutTo, leaves } from '../../expression';
import { oncePerFrame } from '../../kit';
import { isPenalised, type StepTrace } from '../../model';
import { addressOf, derivationOf, type Quantity, samplesOf, summandOf } from '../../quantity';
import { type State, shownTraceOf, useStoreApi } from '../../store';

/** More parents than this are not highlighted: a sum over a thousand samples would highlight a whole column. */
const mostParents = 64;

export function useLight(root: RefObject<HTMLElement | null>): void {
  const store = useStoreApi();
  useEffect(() => {
    let lit: Element[] = [];
    const relight = oncePerFrame(() => {
      for (const element of lit) element.removeAttribute('data-light');
      lit = [];
      const state = store.getState();
      if (!root.current || !state.pointed || state.playing) return;
      const addresses = lightOf(state.pointed, state);
      for (const element of root.current.querySelectorAll('[data-quantity], [data-light-with]')) {
        const address = element.getAttribute('data-quantity') ?? element.getAttribute('data-light-with');
        const light = addresses.get(address ?? '');
        if (light) {
          element.setAttribute('data-light', light);
          lit.push(element);
        }
      }
    });
    const unsubscribe = store.subscribe((state, before) => {
      const moved =
        state.pointed !== before.pointed || state.playing !== before.playing || state.cursor !== before.cursor;
      if (moved && (state.pointed || lit.length > 0)) relight.ask();
    });
    return () => {
      unsubscribe();
      relight.cancel();
    };
  }, [root, store]);
}

function lightOf(pointed: Quantity, state: State): ReadonlyMap<string, 'same' | 'parent'> {
  const trace = shownTraceOf(state);
  const light = new Map<string, 'same' | 'parent'>();
  for (const parent of parentsOf(pointed, trace)) light.set(addressOf(parent), 'parent');
  light.set(addressOf(pointed), 'same');
  return light;
}

/** The numbers it was computed from. For Σ and the mean these are the terms, not the factors of all the products. */
function parentsOf(pointed: Quantity, trace: StepTrace): readonly Quantity[] {
  if (pointed.kind === 'gradientSum' || pointed.kind === 'batchGradient' || pointed.kind === 'dataGradient') {
    const summands = samplesOf(trace).map((sample) => summandOf(trace, pointed, sample));
    const { kind, layer, from, to } = pointed;
    const isPart = kind === 'batchGradient' && isPenalised(trace.settings.penalty, from);
    return isPart ? [...summands, { kind: 'penaltyGradient', layer, from, to }] : summands;
  }
  const derivation = derivationOf(pointed, trace);
  const parents = derivation && cutTo(derivation.expression) === undefined ? leaves(derivation.expression) : [];
  return parents.length <= mostParents ? parents : [];
}
