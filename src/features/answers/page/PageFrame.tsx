/** What stands above and below every page of answers. */
import { messages } from '../../../text';

interface PageHeadProps {
  /** The app's page and the list of all questions, from this page; the list is not linked from itself. */
  readonly app: string;
  readonly list?: string;
  /** It leads to the field for numbers that the reader brings. */
  readonly takesNumbers?: boolean;
}

export function PageHead({ app, list, takesNumbers = false }: PageHeadProps) {
  const words = messages.answerPage;
  return (
    <header>
      <nav aria-label={words.places}>
        <a href={app}>{words.app}</a>
        {takesNumbers && <a href={`${app}#paste=1`}>{words.ownNumbers}</a>}
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
