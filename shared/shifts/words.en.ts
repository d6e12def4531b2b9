export const shifts = {
  status: { planned: 'Planned', confirmed: 'Confirmed', canceled: 'Canceled' },
  answer: { asked: 'Asked', yes: 'Yes', no: 'No', maybe: 'Maybe' },
};
