/** What becomes of a paste, below the tables or above them: what was read, which of several readings is meant, or what else to replace. */
import { JobLine } from '../../../../kit/work/JobLine';
import { type SaidPart, saidOf } from '../../../../scenario/reading';
import { messages } from '../../../../text';
import { PasteQuestion } from './PasteQuestion';
import { ReadingChoice } from './ReadingChoice';
import type { Pasting } from './usePaste';
import type { TakenReading } from './useReading';
import './reading.css';

export function PasteSaid({ question, reading }: Pick<Pasting, 'question' | 'reading'>) {
  const { asked, taken, job, take, leave } = reading;
  return (
    <>
      <JobLine name={messages.paste.reading} job={job} />
      {asked && <ReadingChoice {...asked} onTake={take} onLeave={leave} />}
      {taken && <ReadStrip taken={taken} onTake={take} />}
      {question && <PasteQuestion {...question} />}
    </>
  );
}

interface ReadStripProps {
  readonly taken: TakenReading;
  readonly onTake: (reading: TakenReading['reading']) => void;
}

/** The parts of the reading; one for which another choice fits too is a button that takes this choice. */
function ReadStrip({ taken: { text, read, reading }, onTake }: ReadStripProps) {
  const words = messages.paste;
  const others = [...read.readings, ...read.others].filter((one) => one !== reading);
  const other = ({ id, text: own }: SaidPart) => {
    const ofPart = others.map((one) => ({ one, says: saidOf(one).filter((part) => part.id === id) }));
    return ofPart.find(({ says }) => says.length > 0 && !says.some((part) => part.text === own));
  };
  return (
    <section className="stack reading-strip" aria-label={words.strip}>
      <p className="controls reading-parts">
        <strong>{words.read}</strong>
        {saidOf(reading).map((part) => {
          const choice = other(part);
          return choice ? (
            <button
              key={part.text}
              type="button"
              className="plain-button"
              title={words.change(choice.says.map((one) => one.text).join(' · '))}
              onClick={() => onTake(choice.one)}
            >
              {part.text}
            </button>
          ) : (
            <span key={part.text} className="reading-part">
              {part.text}
            </span>
          );
        })}
        {read.leftOut.length > 0 && <span className="aside">{words.leftOut(listed(read.leftOut))}</span>}
        {read.step.length > 0 && <span className="aside">{messages.reading.stepRead(read.step.join(', '))}</span>}
      </p>
      <details className="aside">
        <summary>{words.asPasted}</summary>
        <pre className="reading-text">{text.slice(0, mostShown)}</pre>
      </details>
    </section>
  );
}

/** Characters of the paste, and names that were left out; of more names, their number is said. */
const mostShown = 20_000;
const mostNamed = 12;

function listed(names: readonly string[]): string {
  const first = names.slice(0, mostNamed).join(', ');
  return names.length > mostNamed ? messages.leftOut.andMore(first, names.length - mostNamed) : first;
}
