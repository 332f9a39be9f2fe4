/** The link that leads from paper back to the same state. */
import { fitsIntoLink, type State } from '../../store';
import { messages } from '../../text';
import { useAudienceLink } from '../audience/useAudienceLink';

export function PaperFoot({ state }: { readonly state: State }) {
  const words = messages.print;
  const { link, reach } = useAudienceLink(state);
  if (!fitsIntoLink(state)) return <footer className="paper-foot">{words.tooLarge}</footer>;
  if (reach === 'nowhere') return null;
  return (
    <footer className="paper-foot">
      {words.link} <a href={link}>{link}</a>
    </footer>
  );
}
