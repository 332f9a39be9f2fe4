/** The body of the page that answers a question: the answer, the ledger that shows it, the derivation, the wrong ways, the code, and the app. */
import { ProseDocument, ProseInlines } from '../../../kit/prose/ProseDocument';
import { StaticLinkContext } from '../../../kit/prose/ProseLink';
import { titleText } from '../../../lessons';
import type { Link } from '../../../prose';
import { parseAddress, type Quantity } from '../../../quantity';
import { StoreContext } from '../../../store';
import { messages } from '../../../text';
import { ledgerModel } from '../../../views/shared/ledger/ledgerModel';
import { type Answer, addressOfAnswer } from '../file/answer';
import { Derivation } from './Derivation';
import { LedgerTable } from './LedgerTable';
import { LiveFigure } from './LiveFigure';
import { liveLink, liveWay } from './liveAddress';
import type { Opened } from './openedAt';
import { PageFoot, PageHead } from './PageFrame';
import { type OpenedWay, WrongWays } from './WrongWays';

export interface AnswerPageProps {
  readonly answer: Answer;
  readonly opened: Opened;
  readonly ways: readonly OpenedWay[];
  readonly lessonTitle: string;
  readonly related: readonly Pick<Answer, 'slug' | 'question'>[];
  /** The app's page, from this one. */
  readonly app: string;
  readonly version: string;
}

export function AnswerPage({ answer, opened, ways, lessonTitle, related, app, version }: AnswerPageProps) {
  const { question, asked, derive, sections, lesson, numpy, torch, hasLedger } = answer;
  const { store, trace } = opened;
  const words = messages.answerPage;
  const { cursor, scenario } = store.getState();
  const isOfUpdate = /(^|&)phase=update\b/.test(answer.link);
  const ledger = ledgerModel(trace, cursor.weight);
  const live = `${app}#${answer.link}`;
  const addressOf = (to: Link['to']): string =>
    'address' in to ? to.address : `${app}#${linkWith(answer.link, to.hash)}`;
  return (
    <StoreContext value={store}>
      <StaticLinkContext value={addressOf}>
        <PageHead app={app} list="../index.html" />
        <main>
          <h1>{question}</h1>
          <ProseDocument document={answer.answer} className="short-answer" hasStops={false} />
          <LiveFigure live={`${app}#${liveLink(answer)}`} question={question}>
            {hasLedger && (
              <LedgerTable trace={trace} model={ledger} hasUpdate={isOfUpdate} title={scenario.title ?? ''} />
            )}
          </LiveFigure>
          {sections.map(({ title, body }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sections of one text have no other identity
            <section key={index}>
              {title && (
                <h2>
                  <ProseInlines inlines={title} />
                </h2>
              )}
              <ProseDocument document={body} hasStops={false} />
            </section>
          ))}
          <Part title={words.derivation}>
            {derive.map((address) => (
              <Derivation key={address} quantity={quantityAt(address)} trace={trace} ledger={ledger} />
            ))}
          </Part>
          {ways.length > 0 && (
            <Part title={words.wrong}>
              <WrongWays
                ways={ways.map((way) => ({ ...way, live: `${app}#${liveWay(answer, way, opened)}` }))}
                trace={trace}
                place={cursor.weight}
                vector={isOfUpdate ? 'update' : 'gradient'}
              />
            </Part>
          )}
          {(numpy || torch) && (
            <Part title={words.code}>
              {numpy && <Code library={words.numpy} code={numpy} note={words.codeNames} />}
              {torch && <Code library={words.torch} code={torch} />}
            </Part>
          )}
          <Part title={words.live}>
            <p className="open-app">
              <a href={live}>{words.openApp}</a>
            </p>
            {/* Filled by the script, which alone knows of another notation. */}
            <p
              className="note notation"
              data-names={JSON.stringify(messages.formulas.notations)}
              data-offer={words.inNotation('{name}')}
              data-note={words.isInNotation('{name}')}
              hidden
            />
            <p>
              <a href={`${app}#lesson=${lesson.name}&scene=${lesson.scene}`}>{words.lesson(titleText(lessonTitle))}</a>
            </p>
          </Part>
          <Part title={words.related}>
            <ul className="related">
              {related.map((one) => (
                <li key={one.slug}>
                  <a href={`../${addressOfAnswer(one)}`}>{one.question}</a>
                </li>
              ))}
            </ul>
          </Part>
          <Part title={words.asked}>
            <ul className="asked">
              {asked.map((wording) => (
                <li key={wording}>{wording}</li>
              ))}
            </ul>
          </Part>
        </main>
        <PageFoot version={version} />
      </StaticLinkContext>
    </StoreContext>
  );
}

/** A link of a text changes these keys of the page's link. */
function linkWith(link: string, changes: string): string {
  const keys = new Map(`${link}&${changes}`.split('&').map((part) => [part.replace(/=.*$/s, ''), part]));
  return [...keys.values()].join('&');
}

function quantityAt(address: string): Quantity {
  const quantity = parseAddress(address);
  if (!quantity) throw new Error(`derive: ${address} is no quantity`);
  return quantity;
}

interface PartProps {
  readonly title: string;
  readonly children: React.ReactNode;
}

function Part({ title, children }: PartProps) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface CodeProps {
  readonly library: string;
  readonly code: string;
  readonly note?: string;
}

function Code({ library, code, note }: CodeProps) {
  return (
    <>
      <h3>{library}</h3>
      {note && <p className="note">{note}</p>}
      <pre>
        <code>
          {code.split('\n').map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that never changes
            <span key={at} className="code-line">{`${line}\n`}</span>
          ))}
        </code>
      </pre>
    </>
  );
}
