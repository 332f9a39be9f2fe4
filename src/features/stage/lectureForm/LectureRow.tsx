/** In Share: a lecture is made of links like this one. */
import { Button } from 'react-aria-components';
import { useStoreApi } from '../../../store';
import { messages } from '../../../text';

export function LectureRow({ onClose }: { readonly onClose: () => void }) {
  const words = messages.lecture;
  const store = useStoreApi();
  const open = (lectureForm: 'open' | 'adding'): void => {
    onClose();
    store.setState({ lectureForm });
  };
  return (
    <>
      <h3 className="share-heading">{words.title}</h3>
      <div className="controls share-row">
        <Button className="quiet-button" onPress={() => open('adding')}>
          {words.add}
        </Button>
        <Button className="quiet-button" onPress={() => open('open')}>
          {words.open}
        </Button>
      </div>
      <p className="share-note">{words.shareDetail}</p>
    </>
  );
}
