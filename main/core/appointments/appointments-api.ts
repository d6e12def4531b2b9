/** What other features may use of appointments. */
export { insertAppointment, updateAppointment } from './appointment-writes.ts';
export { forVolunteer, getAppointment, latestFirst, oldestEntryFirst, readRows } from './appointments-queries.ts';
export { bookNext } from './book-next.ts';
export { briefingFacts } from './briefing-facts.ts';
export { CandidateReader } from './crew-candidates-queries.ts';
export { indexAppointment } from './index-appointment.ts';
export { pickBetween, pickByIds, pickOwn, type Picked } from './picks.ts';
