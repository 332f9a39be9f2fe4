/** In Share: the short link, its QR code, and the address to which it leads. */
import type { State } from '../../store';
import { messages } from '../../text';
import { CopyField } from '../dialogs/CopyField';
import { CodePicture } from './CodePicture';
import { LinkLimits } from './LinkLimits';
import { PublicPageField } from './PublicPageField';
import { canBeOpened, useAudienceLink } from './useAudienceLink';

export function AudienceForm({ state }: { readonly state: State }) {
  const words = messages.audience;
  const audience = useAudienceLink(state);
  const { link, code, isWhole } = audience;
  const isOpen = canBeOpened(audience);
  return (
    <>
      <h3 className="share-heading">{words.title}</h3>
      {isOpen && isWhole && <CopyField label={words.link} text={link} />}
      {isOpen && isWhole && code && <CodePicture code={code} link={link} />}
      <LinkLimits state={state} of={audience} />
      <p className="share-note">{words.detail}</p>
      <PublicPageField />
    </>
  );
}
