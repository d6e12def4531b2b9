/** The panel's name is on the floor below: what appointments import themselves may open it too, without a circle. */
export {
  appointmentPanel,
  closeAppointment,
  editAppointment,
  openAppointment,
  openBooking,
  type AppointmentPanelContent,
  type BookingStart,
} from '../../base/appointment-panel.ts';
