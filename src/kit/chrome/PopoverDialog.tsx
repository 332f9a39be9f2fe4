/** The frame of a small dialog beside a button, from the component library. */
import type { ReactNode, RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { MoreBelow } from '../fit/MoreBelow';

export interface PopoverDialogProps {
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  /** The dialog's name; else its heading names it. */
  readonly label?: string;
  readonly className: string;
  readonly dialogClass: string;
  readonly children: ReactNode;
}

export function PopoverDialog(props: PopoverDialogProps) {
  const { trigger, onClose, label, className, dialogClass, children } = props;
  return (
    <Popover triggerRef={trigger} isOpen onOpenChange={(isOpen) => !isOpen && onClose()} className={className}>
      <Dialog className={dialogClass} {...(label !== undefined && { 'aria-label': label })}>
        {children}
      </Dialog>
      <MoreBelow />
    </Popover>
  );
}
