/** The page that is printed: what it shows, the open views one below the other, and the link that leads back. */

import { useState } from 'react';
import { MediumContext, media, mediumAttribute } from '../../../kit';
import { PanelBoundary, useAudienceLink } from '../../../shell';
import { fitsIntoLink, type State, useStore, type ViewName } from '../../../store';
import { messages } from '../../../text';
import { viewNamed } from '../../../views';
import { PaperHead } from './PaperHead';
import { printedViews } from './printedViews';
import '../../../shell/styles/embed.css';
import './paper.css';

/** Laid out like a frame that takes the height of its content, which all views are made for. `views`: those on the screen by default. */
export function Paper({ views: chosen }: { readonly views?: readonly ViewName[] | undefined }) {
  // The head says what the views show, also where Play goes on until the browser prints.
  const state = useStore((now) => now);
  const [{ views, covered }] = useState(() => printedViews(state, chosen));
  return (
    <MediumContext value={media.paper}>
      <div className="stack embed paper" data-fit="flow" data-layout="tablet" {...mediumAttribute(media.paper)}>
        <PaperHead state={state} />
        <main>
          {views.map((name) => (
            <Printed key={name} name={name} />
          ))}
        </main>
        <CoveredViews names={covered} />
        <PaperFoot state={state} />
      </div>
    </MediumContext>
  );
}

function Printed({ name }: { readonly name: ViewName }) {
  const { View } = viewNamed(name);
  return (
    <div className="embed-slot paper-slot" data-view={name}>
      <PanelBoundary name={name}>
        <View />
      </PanelBoundary>
    </div>
  );
}

/** On narrow screens, one line in place of the views that a question covers as a whole. */
function CoveredViews({ names }: { readonly names: readonly ViewName[] }) {
  if (names.length === 0) return null;
  return <p className="aside covered-views">{messages.covered.views(names.map((name) => viewNamed(name).title()))}</p>;
}

/** The link that leads from paper back to the same state. */
function PaperFoot({ state }: { readonly state: State }) {
  const words = messages.print;
  const { link, reach } = useAudienceLink(state, { isPrinted: true });
  if (!fitsIntoLink(state)) return <footer className="small paper-foot">{words.tooLarge}</footer>;
  if (reach === 'nowhere') return null;
  return (
    <footer className="small paper-foot">
      {words.link} <a href={link}>{link}</a>
    </footer>
  );
}
