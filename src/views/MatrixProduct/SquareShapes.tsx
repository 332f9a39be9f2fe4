/** Keeps in the link whether the note on square shapes is open; by default it is open only in the example about them. */
import { type State, useStore, useViewKey } from '../../store';
import { SquareNote, type SquareNoteProps } from './SquareNote';

const exampleOfSquares = 'square-batch';

export function SquareShapes(props: Omit<SquareNoteProps, 'isOpen' | 'onToggle'>) {
  const [asked, setAsked] = useViewKey('product.square');
  const isExample = useStore(isAboutSquares);
  const isOpen = asked === 'show' || (asked !== 'hide' && isExample);
  return (
    <SquareNote
      {...props}
      isOpen={isOpen}
      onToggle={(opened) => {
        if (opened !== isOpen) setAsked(opened ? 'show' : 'hide');
      }}
    />
  );
}

function isAboutSquares({ source }: Pick<State, 'source'>): boolean {
  return source.kind === 'example' && source.name === exampleOfSquares;
}
