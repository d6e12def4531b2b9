import { createStore } from '../base/stores.ts';
import type { CalendarView } from './calendar-range.ts';

interface Place {
  readonly view: CalendarView;
  readonly date: string;
}

const usePlaces = createStore<{ readonly place: Place | null }>(() => ({ place: null }));

/** Where the calendar was left, so that coming back from a note or a person shows the same days. */
export const usePlace = (): Place | null => usePlaces.getState().place;

export const rememberPlace = (place: Place): void => usePlaces.setState({ place });
