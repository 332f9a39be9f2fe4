/** The choice of the notation, by the letters that it has and by the book that it is from. */
import { isNotationName, notationLetters, notationNames } from '../../quantity';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';
import { Choice } from './Choice';

/** `showLabel`: among other settings; in a head the button shows the letters alone. */
export function NotationChoice({ showLabel = false }: { readonly showLabel?: boolean }) {
  const words = messages.formulas;
  const notation = useStore((state) => state.preferences.notation);
  const { chooseNotation } = useActions();
  return (
    <Choice
      label={words.notation}
      showLabel={showLabel}
      options={notationNames.map((id) => ({ id, text: words.notations[id], detail: notationLetters[id] }))}
      selected={notation}
      onChoose={(name) => isNotationName(name) && chooseNotation(name)}
      {...(!showLabel && {
        face: (
          <>
            {words.notationLetters} <span className="visually-hidden">{words.notation}</span>
          </>
        ),
      })}
    />
  );
}
