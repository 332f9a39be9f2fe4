/** Why the audience cannot open the link, or may not be able to read its code; empty if both work. */
import { Button } from 'react-aria-components';
import { downloadText } from '../../kit';
import type { State } from '../../store';
import { messages } from '../../text';
import { scenarioFile } from '../dialogs/scenarioFile';
import type { AudienceLink } from './useAudienceLink';

export function LinkLimits({
  state,
  of: { link, reach, code, isWhole },
}: {
  readonly state: State;
  readonly of: AudienceLink;
}) {
  const words = messages.audience;
  const limit = words.limits[reach];
  return (
    <>
      {limit !== '' && <p className="audience-limit">{limit}</p>}
      {isWhole && code && !code.isReadableFromAfar && <p className="audience-limit">{words.far(link.length)}</p>}
      {isWhole && !code && <p className="audience-limit">{words.tooLong(link.length)}</p>}
      {!isWhole && <p className="audience-limit">{messages.share.tooLarge}</p>}
      {!(isWhole && code) && (
        <Button
          className="quiet-button"
          onPress={() => downloadText(scenarioFile(state), 'scenario.json', 'application/json')}
        >
          {messages.share.saveScenario}
        </Button>
      )}
    </>
  );
}
