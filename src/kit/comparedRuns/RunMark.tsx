/** ● for this run, □ for the other: every number of the other run has its mark or is in its column. */
import { BarredText } from '../quantity/BarredText';
import './runMark.css';

export function RunMark({ of }: { readonly of: 'first' | 'second' }) {
  return (
    <span className={`run-mark is-${of}`} aria-hidden="true">
      {of === 'first' ? '●' : '□'}
    </span>
  );
}

export function RunName({ of, name }: { readonly of: 'first' | 'second'; readonly name: string }) {
  return (
    <span className="run-name">
      <RunMark of={of} /> <BarredText text={name} />
    </span>
  );
}
