export const shifts = {
  status: { planned: 'Planned', confirmed: 'Confirmed', canceled: 'Canceled' },
  answer: { asked: 'Asked', yes: 'Yes', no: 'No', maybe: 'Maybe' },
  text: {
    title: 'Shifts from {{from}} to {{to}}',
    line: '{{from}}–{{to}}, {{place}}: {{need}}',
    lineInZone: '{{from}}–{{to}} ({{zone}}), {{place}}: {{need}}',
    more_one: '{{count}} more person needed',
    more_other: '{{count}} more people needed',
    moreWith_one: '{{count}} more person needed (missing: {{what}})',
    moreWith_other: '{{count}} more people needed (missing: {{what}})',
    still: 'still missing: {{what}}',
    covered: 'covered, thank you',
    none: 'No shifts need anyone this week.',
    how: 'To sign up, reply with your name, the day, and your hours. For example: “Ana: Tue 9–11.” If you can’t come, “Ana: can’t Tue” helps too.',
  },
};
