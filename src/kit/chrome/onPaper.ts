/** Whether a view is on the page that is printed: then it shows all of its rows, because nothing can be scrolled there. */
import { createContext } from 'react';

export const OnPaperContext = createContext(false);
