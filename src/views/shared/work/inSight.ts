/** Whether the panel that asks for long work is on the screen; set by what mounts panels. */
import { createContext } from 'react';

export const InSightContext = createContext<() => boolean>(() => true);
