/** The weights that a sheet is calculated with, as far as they stand above no columns. */
import { useMemo } from 'react';
import { SymbolText } from '../../../kit/quantity/SymbolText';
import { type WeightPlace, weightAddress, weightPlaces } from '../../../quantity';
import { messages } from '../../../text';
import { digitsOfGiven, printed } from './givenCells';
import type { WorkModel } from './useWork';

/** More would be pages of numbers. */
const mostWeights = 200;

export function SheetWeights({ work: { sheet, asked, step, exercise } }: { readonly work: WorkModel }) {
  const { trace } = step;
  const places = useMemo(() => {
    const above = sheet?.grids.flatMap(({ weightsAbove = [] }) => weightsAbove.flat()) ?? [];
    const shown = new Set([...(sheet?.weights ?? []), ...above].map((place) => place && weightAddress(place)));
    const needed = sheet?.weightsNeeded ?? weightPlaces(trace.network);
    return needed.filter((place) => !shown.has(weightAddress(place)));
  }, [sheet, trace]);
  const isNeeded = sheet?.scope === 'gradients' || asked.some(({ kind }) => kind === 's' || kind === 'delta');
  if (!isNeeded || places.length === 0 || places.length > mostWeights) return null;
  const digits = digitsOfGiven(exercise);
  return (
    <ul className="small flow work-weight-list" aria-label={messages.sheets.weights}>
      {places.map((place: WeightPlace) => (
        <li key={weightAddress(place)} className="ink-weight">
          <SymbolText quantity={{ kind: 'weight', ...place }} network={trace.network} /> ={' '}
          {printed(trace, `weight.${weightAddress(place)}`, digits)}
        </li>
      ))}
    </ul>
  );
}
