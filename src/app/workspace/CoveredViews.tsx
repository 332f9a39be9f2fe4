/** On narrow screens, one line in place of the views that a question covers as a whole. */
import type { ViewName } from '../../store';
import { messages } from '../../text';
import { viewNamed } from '../../views';
import '../styles/covered.css';

export function CoveredViews({ names }: { readonly names: readonly ViewName[] }) {
  if (names.length === 0) return null;
  return <p className="covered-views">{messages.covered.views(names.map((name) => viewNamed(name).title()))}</p>;
}
