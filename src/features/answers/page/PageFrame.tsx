/** What stands above and below every page of answers. */
import { messages } from '../../../text';

interface PageHeadProps {
  /** The app's page and the list of all questions, from this page; the list is not linked from itself. */
  readonly app: string;
  readonly list?: string;
}

export function PageHead({ app, list }: PageHeadProps) {
  const words = messages.answerPage;
  return (
    <header>
      <nav aria-label={words.places}>
        <a href={app}>{words.app}</a>
        {list !== undefined && <a href={list}>{words.all}</a>}
      </nav>
    </header>
  );
}

/** `version`: of the engine that has computed the page's numbers, if it has any. */
export function PageFoot({ version }: { readonly version?: string }) {
  const words = messages.answerPage;
  return (
    <footer>
      {version !== undefined && <p>{words.computed(version)}</p>}
      <p>{words.licence}</p>
    </footer>
  );
}
