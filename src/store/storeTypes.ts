/** The store's type, put together from its actions. */
import type { StoreApi } from 'zustand/vanilla';
import type { EditActions } from './editActions';
import type { SelectionActions } from './selectionActions';
import type { State } from './state';
import type { TimeActions } from './timeActions';
import type { TravelActions } from './travel';
import type { ViewActions } from './viewActions';

export type Actions = TimeActions & SelectionActions & EditActions & ViewActions & TravelActions;

export type ExplainerStore = StoreApi<State & Actions>;
