/** On a phone: one field at a time, under the block that it belongs to, with the keys that number pads lack. */
import { useEffect, useRef, useState } from 'react';
import { PlainButton, QuietButton } from '../../../kit/chrome/buttons';
import { Tex } from '../../../kit/quantity/Tex';
import { addressOf, nameOf, symbolTex } from '../../../quantity';
import { messages } from '../../../text';
import { type Block, blockOf } from '../exercise/sheet';
import { askedFor } from './askedFor';
import { digitsOfGiven, givenFor } from './givenFor';
import { gridOfBlock } from './grids';
import { keepFocus, PadButtons } from './PadButtons';
import { SheetGrid } from './SheetGrid';
import { cellName, whereLabel } from './said';
import type { WorkModel } from './useWork';
import { heardOf, VerdictMark, verdictId } from './VerdictMark';
import { CheckButton } from './WorkCard';
import type { CellActions } from './WorkCell';

interface OneByOneProps {
  readonly work: WorkModel;
  readonly actions: CellActions;
  readonly onShowAll: () => void;
}

export function OneByOne({ work, actions, onShowAll }: OneByOneProps) {
  const words = messages.work.oneByOne;
  const { asked, draft, spoken, sheet, step, isClosed } = work;
  const { network } = step.trace;
  const order = asked.flatMap(({ addresses }) => addresses);
  // The first blank cell; it stays while it is typed into.
  const [chosen, choose] = useState(() => order.find((one) => draft.cells[one] === undefined));
  const field = useRef<HTMLInputElement>(null);
  const [typing, setTyping] = useState<string>();
  // After a check, the field shows the first difference.
  const first = spoken[0] === '' ? spoken[1] : spoken[0];
  useEffect(() => {
    if (first !== undefined) choose(first);
  }, [first]);
  const address = chosen !== undefined && order.includes(chosen) ? chosen : order[0];
  const block = sheet && address !== undefined ? blockOf(sheet, address) : undefined;
  if (address === undefined || !block) return null;
  const at = order.indexOf(address);
  const text = draft.cells[address] ?? '';
  const leave = (): void => {
    if (typing === address) actions.typed(text);
    setTyping(undefined);
  };
  const show = (next: string | undefined): void => {
    if (next === undefined) return;
    leave();
    choose(next);
    field.current?.focus();
  };
  const go = (by: 1 | -1): void => show(order[at + by]);
  return (
    <div className="stack gap-8">
      <div className="row work-ends">
        <h3 className="small work-title">{whereLabel(block, network)}</h3>
        <QuietButton onClick={onShowAll}>{words.all}</QuietButton>
      </div>
      <BlockTable work={work} block={block} chosen={address} onChoose={show} />
      <label className="semibold work-one-name" htmlFor="work-one-field">
        {cellName(address, network)}
        {askedFor(block.kind, step).map((text) => (
          <small key={text} className="work-asked">
            {text}
          </small>
        ))}
      </label>
      <GivenFor work={work} address={address} />
      <div className="work-one-field">
        <PlainButton aria-label={words.previousCell} disabled={at === 0} onClick={() => go(-1)}>
          ‹
        </PlainButton>
        <input
          id="work-one-field"
          ref={field}
          className="work-one-input"
          data-cell={address}
          data-quantity={address}
          data-stored
          {...heardOf({ verdict: work.marks[address], text, isTyping: typing === address })}
          inputMode="decimal"
          enterKeyHint="next"
          autoComplete="off"
          readOnly={isClosed}
          value={text}
          onFocus={(event) => event.target.select()}
          onBlur={leave}
          onChange={(event) => {
            setTyping(address);
            actions.type(address, event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (event.ctrlKey || event.metaKey) actions.check();
            else go(event.shiftKey ? -1 : 1);
          }}
        />
        <PlainButton aria-label={words.nextCell} disabled={at === order.length - 1} onClick={() => go(1)}>
          ›
        </PlainButton>
      </div>
      <div className="work-pad">
        <PadButtons field={() => field.current} onType={actions.type} />
        {at < order.length - 1 ? (
          <PlainButton className="is-first" onPointerDown={keepFocus} onClick={() => go(1)}>
            {words.next}
          </PlainButton>
        ) : (
          // The check of the head is out of sight by now.
          <CheckButton work={work} onCheck={actions.check} />
        )}
      </div>
    </div>
  );
}

/** What the field's cell is calculated from, so that nobody has to look for it elsewhere. */
function GivenFor({
  work: { step, draft, given, exercise },
  address,
}: {
  readonly work: WorkModel;
  readonly address: string;
}) {
  const words = messages.work.oneByOne;
  const { trace } = step;
  const { network } = trace;
  const numbers = givenFor(address, trace, { ...given, ...draft.cells }, digitsOfGiven(exercise));
  if (numbers.length === 0) return null;
  return (
    <ul className="flow work-given" aria-label={words.given}>
      {numbers.map(({ quantity, text }) => (
        <li key={addressOf(quantity)} className={`ink-${quantity.kind}`}>
          <span className="visually-hidden">{nameOf(quantity, network)}</span>
          <span aria-hidden="true">
            <Tex tex={symbolTex(quantity, network, { linked: false })} />
          </span>{' '}
          {text === undefined ? <span className="soft">{messages.work.legend.blank}</span> : <b>{text}</b>}
        </li>
      ))}
    </ul>
  );
}

interface BlockTableProps {
  readonly work: WorkModel;
  readonly block: Block;
  readonly chosen: string;
  readonly onChoose: (address: string) => void;
}

/** The block that the field belongs to, so that a slip is seen as a pattern. */
function BlockTable({ work, block, chosen, onChoose }: BlockTableProps) {
  const { grids, step, draft, marks, spoken } = work;
  const { trace } = step;
  const chip = useRef<HTMLButtonElement>(null);
  const grid = gridOfBlock(grids, block);
  // Only sideways: the page stays where the field is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell may be out of sight
  useEffect(() => {
    const frame = chip.current?.closest('.work-table-frame');
    if (!frame || !chip.current) return;
    const [room, own] = [frame.getBoundingClientRect(), chip.current.getBoundingClientRect()];
    if (own.right > room.right) frame.scrollLeft += own.right - room.right;
    else if (own.left < room.left) frame.scrollLeft -= room.left - own.left;
  }, [chosen]);
  if (!grid) return null;
  return (
    <SheetGrid
      grid={grid}
      trace={trace}
      block={whereLabel(block, trace.network)}
      cell={({ address }) => {
        const verdict = marks[address];
        return (
          <td>
            <button
              type="button"
              ref={address === chosen ? chip : undefined}
              className="unbroken row work-chip"
              data-quantity={address}
              data-own-gestures
              data-verdict={verdict}
              data-spoken={spoken.includes(address) || undefined}
              data-first={spoken[0] === address || undefined}
              aria-current={address === chosen || undefined}
              aria-label={`${cellName(address, trace.network)}: ${draft.cells[address] ?? messages.work.legend.blank}`}
              aria-describedby={verdict && verdictId(verdict)}
              onClick={() => onChoose(address)}
            >
              {verdict && <VerdictMark verdict={verdict} />}
              {draft.cells[address] ?? ''}
            </button>
          </td>
        );
      }}
    />
  );
}
