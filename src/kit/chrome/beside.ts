/** What the shell shows beside a view that has the page for itself; the view places it in its own columns. Absent: nothing. */
import { createContext, type ReactNode } from 'react';

export const BesideContext = createContext<ReactNode>(undefined);
