import type { ReviewStep } from './choices.ts';

/** Words to read aloud in a review, by group of questions; each line is a paragraph. */
const say = {
  contacts:
    'Let’s start with who we call if something happens to you. Who comes first? Who comes after that?\n' +
    'For each of them: What may we tell them? Only to call us back, that you were detained, where you are, or everything?\n' +
    'May they know about your immigration status? If you’re not sure, we’ll say nothing about it.\n' +
    'Do you have an attorney? Is there another one if that one can’t be reached? Is there an organization that knows you?',
  children:
    'Are there children, or anyone else, who need you every day?\n' +
    'Who would take care of them the same day? Have you talked about it with that person?\n' +
    'Which school do they go to, and is that person on the pick-up list? Do they have allergies?\n' +
    'Is there a signed paper for the caregiver? From which state, is it notarized, and where is it?',
  medicines:
    'Do you take any medication? What is it called, how much do you take, and when?\n' +
    'Who prescribed it, and which pharmacy do you go to?',
  documents:
    'Where are your passport, birth certificates, and prescriptions? Who can get to them?\n' +
    'Where are the keys to your home and your car?\n' +
    'You don’t have to bring us originals. We only write down where they are.',
  home: 'Who would feed your pets? Who would pay the rent and the bills? What should happen to your car?',
  wishes:
    'If you’re detained, may we tell your consulate? You can say no.\n' +
    'May we talk to the media about you? You can say no. If we don’t ask you again, it stays no.\n' +
    'Who should keep your family informed, and how often?\n' +
    'In which languages should we print this plan for you and your family?',
  signed:
    'Some papers are easier to sign before anything happens. Which of these do you have, and where are they?\n' +
    'We’re not attorneys, and we can’t tell you what to sign. If you have questions about a paper, ask an attorney.',
  byHeart:
    'Your phone may be taken from you. Which two numbers do you know by heart?\n' +
    'Please say them to me now, without looking.',
  finish: 'That’s all. Thank you. Here’s what’s still open. Is there anything that you want to change?',
} satisfies Record<ReviewStep, string>;

export const review = {
  say,
};
