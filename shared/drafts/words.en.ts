export const drafts = {
  title: 'Forms not saved',
  left_one: 'You began filling in a form and didn’t save it. What you typed is still there.',
  left_other: 'You began filling in {{count}} forms and didn’t save them. What you typed is still there.',
  show: 'Show the form',
  showLast: 'Show the latest one',
};
