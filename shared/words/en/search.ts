export const search = {
  people: 'People',
  volunteers: 'Volunteers',
  appointments: 'Appointments',
  notes: 'Notes',
  actions: 'Do',
  hit: '{{title}} · {{date}}',
  addPerson: 'Add a person',
  addVolunteer: 'Add a volunteer',
  book: 'Book an appointment',
  importSheet: 'Import a sheet',
  lock: 'Lock the vault',
  noDate: 'no date',
};
