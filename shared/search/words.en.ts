export const search = {
  people: 'People',
  volunteers: 'Volunteers',
  appointments: 'Appointments',
  notes: 'Notes',
  actions: 'Actions',
  hit: '{{title}} · {{date}}',
  detainedNow: 'Detained now: someone was taken or arrested',
  /** What people type to find it, in both languages; not shown. */
  detainedAlso:
    'detained taken arrested detention raid picked up ICE has them immigration detenido detención arresto arrestaron detuvieron agarraron se llevaron a alguien redada la migra',
  addPerson: 'Add a person',
  addVolunteer: 'Add a volunteer',
  book: 'Book an appointment',
  importSheet: 'Import a spreadsheet',
  lock: 'Lock the vault',
  eraseKeys: 'Erase this vault’s keys…',
  noDate: 'no date',
};
