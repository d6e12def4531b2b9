/** What a crew is told of a change, and who has been told. */
export const change = {
  title: 'Changes to tell the crew',
  noDate: 'no date yet',
  none: 'none',
  window: '{{start}} to {{end}}',
  dayAndTime: '{{date}}, {{time}}',
  dayPart: '{{date}}, {{part}}',
  part: {
    when: 'Changed: {{was}} → {{now}}',
    zone: 'Time zone: {{was}} → {{now}}',
    arriveBy: 'Arrive by: {{was}} → {{now}}',
    place: 'Place: {{was}} → {{now}}',
    meet: 'Meet: {{was}} → {{now}}',
  },
  off: {
    moved: 'Moved (was: {{when}}). We’ll send the new date.',
    missed: 'Missed: {{when}}',
    cancelled: 'Canceled: {{when}}',
    on: 'On again: {{when}}',
  },
  text: {
    title: '{{kind}} with {{people}}: there’s a change.',
    askedTitle: 'A change to what we asked you about:',
    reply: 'Please answer so we know you saw this.',
    canYou: 'Does that work for you?',
  },
  notTold: 'Not told yet: {{initials}}',
  allTold: 'Everyone has been told.',
  list: 'Who has been told',
  told: 'Told by {{name}}, {{when}}',
  notYet: 'Not told yet',
  hint: {
    crew: 'For those who said yes. It doesn’t give the reason.',
    asked: 'For those who haven’t said yes. It doesn’t give the place or the person.',
  },
  names: 'Use names instead of initials',
  copied_one: 'Change copied. The clipboard clears in {{count}} second.',
  copied_other: 'Change copied. The clipboard clears in {{count}} seconds.',
  done: {
    told_one: '{{names}} has been told.',
    told_other: '{{names}} have been told.',
    untold_one: '{{names}} hasn’t been told.',
    untold_other: '{{names}} haven’t been told.',
    reason: 'Reason saved.',
  },
  reason: 'Reason',
  noReason: 'Not recorded',
  reasonWords: 'Reason in your words',
  reasonHint: 'Only coordinators see the reason.',
};

/** Why an appointment was moved, missed, or canceled. */
export const reason = {
  ice: 'ICE moved it',
  court: 'The court moved it',
  person: 'The person asked for it',
  officeClosed: 'Office closed',
  sick: 'Sick',
  other: 'Something else',
};

/** The part of a day, after the day. */
export const dayPart = {
  morning: 'in the morning',
  afternoon: 'in the afternoon',
  evening: 'in the evening',
};

/** What a volunteer reads who is asked to go along: no name, no place. */
export const ask = {
  title: 'Could you go along to an appointment?',
  when: 'Day: {{when}}',
  area: 'Area: {{area}}',
  role: 'Role: {{role}}',
  reply: 'Please answer yes, no, or maybe. If you say yes, we’ll send you the rest.',
};
