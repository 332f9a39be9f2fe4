/** Whether the panel that needs a long computation is visible; set by the component that mounts panels. */
import { createContext } from 'react';

export const InSightContext = createContext<() => boolean>(() => true);
