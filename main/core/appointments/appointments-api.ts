/** What other features may use of appointments. */
export { insertAppointment, updateAppointment } from './appointment-writes.ts';
export {
  type AppointmentOutline,
  forVolunteer,
  getAppointment,
  readOutlines,
  readRows,
} from './appointments-queries.ts';
export { bookNext } from './book-next.ts';
export { briefingFacts } from './briefing-facts.ts';
export { CandidateReader } from './crew-candidates-queries.ts';
export { findUntold } from './crew-knowledge.ts';
export { indexAppointment } from './index-appointment.ts';
export { moveAppointment } from './move-appointment.ts';
export { ofSomeone, pickBetween, pickByIds, pickOfPerson, pickOfVolunteer, pickOwn, type Picked } from './picks.ts';
export { removeAppointment } from './remove-appointment.ts';
export { sameAgain } from './same-again.ts';
