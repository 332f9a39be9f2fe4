/** The panel of My work, whatever it shows. */
import type { ComponentProps } from 'react';
import { Panel } from '../../../kit/chrome/Panel';
import { messages } from '../../../text';

export function WorkPanel(props: Pick<ComponentProps<typeof Panel>, 'subtitle' | 'tools' | 'children'>) {
  return <Panel name={messages.workView.name} className="wraps work" {...props} />;
}
