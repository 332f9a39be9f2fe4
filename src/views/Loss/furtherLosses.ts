/** How many steps after the shown one the curve goes on, where its losses are asked for: in a picture. */
import { createContext } from 'react';

export const FurtherLossesContext = createContext(0);
