/** The first number that does not follow, told hint by hint: where, which cell, which slip, the formula, the number. */
import { PlainButton, QuietButton } from '../../../kit/chrome/buttons';
import { Tex } from '../../../kit/quantity/Tex';
import { formatDigits, messages } from '../../../text';
import type { Finding } from '../check';
import { hintOfSlip } from '../draft/draft';
import { hintNumbers } from '../exercise/exercise';
import { blockOf } from '../exercise/sheet';
import type { Checked } from './checked';
import { written } from './givenFor';
import { OfferButton, OfferSaid } from './OfferSaid';
import { ownFormulaTex, ownNumbersOf } from './ownFormulaTex';
import { isSomethingKnown, SlipRun, SlipSaid } from './SlipSaid';
import { causeText, cellName, explained, namedSlips, slipsText, thinText, whereWords } from './said';
import type { WorkModel } from './useWork';

export interface DifferenceProps {
  readonly work: WorkModel;
  readonly checked: Checked;
}

export function Difference({ work, checked }: DifferenceProps) {
  const words = messages.work;
  const { draft, exercise, sheet, step } = work;
  const { finding } = checked;
  const { first, following, cells } = checked.judgement;
  const { network } = step.trace;
  const { hints } = draft;
  const wrong = cells.filter(({ verdict }) => verdict === 'wrong').length;
  if (!first || !sheet) return null;
  const block = blockOf(sheet, first.address);
  const where = block && whereWords(block, network);
  const offer = checked.convention?.offer;
  const thin = finding && hints >= 3 ? thinText(finding) : undefined;
  const isExplained = finding !== undefined && causeText(finding, network) !== undefined;
  return (
    <>
      {offer ? <OfferSaid offer={offer} work={work} /> : <p className="aside work-over">{words.firstDifference}</p>}
      {hints < 1 && !offer && <h3>{words.somewhere(wrong)}</h3>}
      {/* Under another convention, which has the head, it is a sentence. */}
      {hints >= 1 && hints < 3 && (offer ? <p>{where}</p> : <h3>{where}</h3>)}
      {hints >= 3 && finding && !offer && <SlipSaid work={work} finding={finding} />}
      {offer && hints >= 3 && finding && finding.slips.length > 0 && (
        <p>{`${words.or.trim()} ${slipsText(namedSlips(finding), explained(finding))}`}</p>
      )}
      {!offer && finding?.isOpen && isExplained && !thin && <p>{messages.slips.open}</p>}
      {!offer && thin && <p>{thin}</p>}
      {hints >= 2 && <p className="work-where">{words.hints.cell(cellName(first.address, network))}</p>}
      {hints >= 4 && finding && <OwnFormula work={work} finding={finding} />}
      {hints >= 5 && <p>{words.hints.number(formatDigits(first.right, exercise?.digits ?? 4))}</p>}
      {hints >= 3 && finding?.next && <p>{words.anotherAfter(cellName(finding.next.address, network))}</p>}
      {hints >= 2 && following.length > 0 && <p className="semibold">{words.following(following.length)}</p>}
    </>
  );
}

/** Beside what is said, and not said with it: what can be done about it. */
export function Steps({ work, checked }: DifferenceProps) {
  const { judgement, finding, convention } = checked;
  return (
    <>
      {convention && <OfferButton offer={convention.offer} work={work} />}
      {judgement.first && work.draft.hints >= 3 && finding && !convention && <SlipRun work={work} finding={finding} />}
      {judgement.first && <Hints work={work} checked={checked} />}
    </>
  );
}

/**
 * The formula of the cell with the numbers that the student wrote, and where the result can lie: not where that is one number, which is the last
 * hint. A blank cell stays a symbol.
 */
function OwnFormula({ work, finding }: { readonly work: WorkModel; readonly finding: Finding }) {
  const { cell, expression, span = [0, 0] } = finding;
  const [low, high] = [written(span[0], 4), written(span[1], 4)];
  return (
    <>
      {expression && <Tex tex={ownFormulaTex(cell.quantity, expression, ownNumbersOf(work))} />}
      {low !== high && <p>{messages.work.hints.range(low, high)}</p>}
    </>
  );
}

/** A ladder with one button. A hint that has nothing to say takes no points. */
function Hints({ work, checked }: DifferenceProps) {
  const words = messages.work.hints;
  const { exercise, draft, note, spoken, isClosed } = work;
  const allowed = exercise?.hints ?? hintNumbers;
  const next = isClosed ? undefined : hintNumbers.find((hint) => hint > draft.hints && allowed.includes(hint));
  const isCounted = exercise !== undefined && (next !== hintOfSlip || isSomethingKnown(work, checked));
  const show = (): void => {
    if (next !== undefined) note({ hints: next, hintsUsed: draft.hintsUsed + (isCounted ? 1 : 0) });
  };
  return (
    <>
      <ol className="aside flow work-hints" aria-label={words.title}>
        {hintNumbers
          .filter((hint) => allowed.includes(hint) || hint <= draft.hints)
          .map((hint) => (
            <li
              key={hint}
              value={hint}
              data-shown={hint <= draft.hints || undefined}
              aria-current={hint === draft.hints || undefined}
            >
              <span className="visually-hidden">{words.names[hint]}</span>
              {hint <= draft.hints && <span className="visually-hidden">, {words.shown}</span>}
            </li>
          ))}
      </ol>
      <div className="controls gap-8">
        {next !== undefined && (
          <PlainButton onClick={show}>
            {words.show(next, words.names[next])}
            {isCounted && exercise.hintCost > 0 && <small> {words.cost(String(exercise.hintCost))}</small>}
          </PlainButton>
        )}
        {spoken[0] && (
          <QuietButton className="work-go" onClick={() => goTo(spoken[0] ?? '')}>
            {words.go}
          </QuietButton>
        )}
      </div>
    </>
  );
}

function goTo(address: string): void {
  document.querySelector<HTMLElement>(`[data-cell="${address}"]`)?.focus();
}
