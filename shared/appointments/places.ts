import data from '../../resources/places.json' with { type: 'json' };
import { fold } from '../basics/names.ts';

/** A public place that ships with Alongside. Offices move: show `sourceDate` beside every fact. */
export interface ShippedPlace {
  /** Kept on an appointment as its `officeId`. */
  readonly id: string;
  /** Field offices are not check-in places; they are listed for what else is done there. */
  readonly kind: 'checkIn' | 'fieldOffice';
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly zone: string;
  readonly phones: readonly string[];
  /** In the words of the page. */
  readonly hours: string | null;
  readonly instructions: string | null;
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly sourceDate: string;
  readonly verified: boolean;
}

export const shippedPlaces: readonly ShippedPlace[] = data.places.map(({ source_date, kind, ...place }) => ({
  ...place,
  kind: kind === 'checkIn' ? 'checkIn' : 'fieldOffice',
  sourceDate: source_date,
}));

/** The place as one line, the way it is on an appointment. */
export const placeLine = (place: Pick<ShippedPlace, 'name' | 'street' | 'city' | 'state' | 'zip'>): string =>
  `${place.name}: ${place.street}, ${place.city}, ${place.state} ${place.zip}`;

const lineOfOffice = new Map(shippedPlaces.map((place) => [place.id, placeLine(place)]));

/** True if the words are exactly those of the shipped place of that id: then no one typed anything into them. */
export const isShippedLine = (officeId: string | null, place: string | null): boolean =>
  officeId !== null && place !== null && lineOfOffice.get(officeId) === place;

const searchable = shippedPlaces.map((place) => ({ place, words: ` ${fold(placeLine(place))}` }));

/** Shipped places of which every typed word begins some word, check-in places first. */
export const findShippedPlaces = (query: string, limit: number): ShippedPlace[] => {
  const typed = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  if (typed.length === 0) return [];
  return searchable
    .filter(({ words }) => typed.every((word) => words.includes(` ${word}`)))
    .slice(0, limit)
    .map(({ place }) => place);
};
