/** A newly opened panel comes into sight. */
import { type RefObject, useEffect, useRef } from 'react';
import { keepInSight } from '../../kit';

export function useIntoSight(place: RefObject<HTMLElement | null>, wanted: boolean): void {
  // The initial value: a later change of the link opens nothing here.
  const atFirst = useRef(wanted);
  useEffect(() => {
    const element = place.current;
    return atFirst.current && element ? keepInSight(element) : undefined;
  }, [place]);
}
