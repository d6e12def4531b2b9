export const checklists = {
  progress_one: '{{done}} of {{count}}',
  progress_other: '{{done}} of {{count}}',
  otherTasks: 'Other tasks',
  text: {
    titleOf: '{{title}} ({{initials}})',
    uncertain: 'needs an attorney’s or a local check',
    noAdvice: 'General preparation, not legal advice.',
  },
};
