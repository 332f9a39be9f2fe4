/** The link that leads from paper back to the same state. */
import { fitsIntoLink, type State, writeAddress } from '../../store';
import { messages } from '../../text';

export function PaperFoot({ state }: { readonly state: State }) {
  const words = messages.print;
  if (!fitsIntoLink(state)) return <footer className="paper-foot">{words.tooLarge}</footer>;
  // A frame's link opens the whole app.
  const { embed, layout, ...otherKeys } = state.otherKeys;
  const link = location.href.replace(/[?#].*$/s, '') + writeAddress({ ...state, otherKeys });
  return (
    <footer className="paper-foot">
      {words.link} <a href={link}>{link}</a>
    </footer>
  );
}
