/** What becomes of a paste, below the tables or above them: what was read, which of several readings is meant, or what else to replace. */
import { PlainButton } from '../../../../kit/chrome/buttons';
import { LiveRegion } from '../../../../kit/chrome/LiveRegion';
import { PasteStrip } from '../../../../kit/paste/PasteStrip';
import { JobLine } from '../../../../kit/work/JobLine';
import { hasCells, type SaidPart, saidLine, saidOf, stayingOf } from '../../../../scenario/reading';
import { listed, messages } from '../../../../text';
import { ReadingChoice } from './ReadingChoice';
import type { Pasting, Shortfall } from './usePaste';
import type { RefusedPaste, TakenReading } from './useReading';

interface PasteSaidProps extends Pick<Pasting, 'question' | 'reading'> {
  /** What becomes of numbers of a step. */
  readonly stepSaid?: (names: string) => string;
  /** The id of the sentence that says why nothing was taken. */
  readonly refusedId?: string;
}

export function PasteSaid({ question, reading, stepSaid = messages.reading.stepRead, refusedId }: PasteSaidProps) {
  const { asked, taken, refused, job, take, leave } = reading;
  const notes = taken ? notesOf(taken, stepSaid) : [];
  return (
    <>
      <JobLine name={messages.paste.reading} job={job} />
      {refused && <Refused {...refused} id={refusedId} />}
      {asked && <ReadingChoice {...asked} onTake={take} onLeave={leave} />}
      {taken && <ReadStrip taken={taken} notes={notes} onTake={take} />}
      {question && <PasteQuestion {...question} />}
      {taken && <LiveRegion text={spoken(taken, notes)} />}
    </>
  );
}

function Refused({ sentence, at, id }: RefusedPaste & { readonly id: string | undefined }) {
  return (
    <p className="scenario-problem" id={id}>
      <span role="alert">{sentence}</span>
      {at && (
        <>
          {' '}
          <a className="text-button" href={at.href} target="_blank" rel="noopener">
            {at.text}
          </a>
        </>
      )}
    </p>
  );
}

/** Fewer samples were pasted than there are: asks whether to remove the others. */
function PasteQuestion({ pasted, all, answer }: Shortfall) {
  const words = messages.paste;
  return (
    <p className="controls scenario-question">
      <span role="alert">{words.replaceAll(pasted, all)}</span>{' '}
      <PlainButton onClick={() => answer(true)}>{words.remove}</PlainButton>{' '}
      <PlainButton onClick={() => answer(false)}>{words.keep}</PlainButton>
    </p>
  );
}

interface ReadStripProps {
  readonly taken: TakenReading;
  readonly notes: readonly string[];
  readonly onTake: (reading: TakenReading['reading']) => void;
}

/** The parts of the reading; one for which another choice fits too is a button that takes this choice. */
function ReadStrip({ taken: { text, read, reading }, notes, onTake }: ReadStripProps) {
  const words = messages.paste;
  const others = [...read.readings, ...read.others].filter((one) => one !== reading);
  const other = ({ id, text: own }: SaidPart) => {
    const ofPart = others.map((one) => ({ one, says: saidOf(one).filter((part) => part.id === id) }));
    return ofPart.find(({ says }) => says.length > 0 && !says.some((part) => part.text === own));
  };
  const parts = saidOf(reading).map((part) => {
    const choice = other(part);
    const says = choice?.says.map((one) => one.text).join(' · ') ?? '';
    return { text: part.text, other: choice && { says, take: () => onTake(choice.one) } };
  });
  return <PasteStrip label={words.strip} lead={words.read} parts={parts} notes={notes} text={text} />;
}

/** What else is to be known of a reading. */
function notesOf({ read, reading, base, made }: TakenReading, stepSaid: (names: string) => string): readonly string[] {
  const words = messages.paste;
  const stays = stayingOf(made, reading);
  const step = read.step.filter(hasCells);
  const leftOut = [...read.leftOut, ...read.step.filter((name) => !hasCells(name))];
  return [
    ...(leftOut.length > 0 ? [words.leftOut(listed(leftOut))] : []),
    ...(read.unread.length > 0 ? [words.unread(listed(read.unread.map(words.quoted)))] : []),
    ...(stays.length > 0 ? [(read.isAllRead ? words.stays : words.staysUnread)(listed(stays))] : []),
    ...(made.loss === base.loss ? [] : [words.lossBecame(messages.losses[made.loss].name)]),
    ...(step.length > 0 ? [stepSaid(listed(step))] : []),
  ];
}

/** The strip by ear. */
function spoken({ reading }: TakenReading, notes: readonly string[]): string {
  return [`${messages.paste.read} ${saidLine(reading)}.`, ...notes].join(' ');
}
