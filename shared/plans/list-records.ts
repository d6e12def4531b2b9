import { column, record } from '../records/record.ts';
import { choice, day, link, longText, numberOrNothing, requiredLine, shortText, yesNo } from '../records/types.ts';
import { documentKinds, paperStates, signedKinds } from './choices.ts';
import { linked, medical, ofPlan, planned, position } from './record-facts.ts';

export const planChild = record(
  'plan_child',
  { ...ofPlan, meaning: 'A child who has to be cared for.', label: 'audit.table.planChild', part: 'plan' },
  {
    personId: column('person_id', { type: link('person'), ...linked, ...planned }),
    position: { ...position, ...planned },
    name: column('name', {
      type: requiredLine(),
      label: 'plans.field.name',
      required: true,
      ...planned,
      merge: 'decide',
    }),
    birthDate: column('birth_date', { type: day, label: 'plans.field.birthDate', ...planned, merge: 'decide' }),
    age: column('age', {
      type: numberOrNothing(0, 120),
      label: 'plans.field.age',
      ...planned,
      merge: 'later',
      meaning: 'in years, as it was told on `age_on`; the date of birth counts before it',
    }),
    ageOn: column('age_on', { type: day, label: 'plans.field.ageOn', ...planned, merge: 'later' }),
    school: column('school', { type: shortText(300), label: 'plans.field.school', ...planned, merge: 'later' }),
    schoolPhone: column('school_phone', {
      type: shortText(),
      label: 'plans.field.schoolPhone',
      ...planned,
      merge: 'later',
    }),
    mayPickUp: column('may_pick_up', {
      type: shortText(500),
      label: 'plans.field.mayPickUpChild',
      ...planned,
      merge: 'decide',
      meaning: 'who may pick this child up',
    }),
    allergies: column('allergies', {
      type: shortText(500),
      label: 'plans.field.allergies',
      ...medical,
      merge: 'together',
    }),
    note: column('note', { type: longText(2000), label: 'plans.field.note', ...planned, merge: 'together' }),
  },
);

export const planCaregiver = record(
  'plan_caregiver',
  {
    ...ofPlan,
    meaning: 'Someone who cares for the children, and the paper that says so.',
    label: 'audit.table.planCaregiver',
    part: 'plan',
  },
  {
    personId: column('person_id', { type: link('person'), ...linked, ...planned }),
    position: { ...position, ...planned },
    name: column('name', {
      type: requiredLine(),
      label: 'plans.field.name',
      required: true,
      ...planned,
      merge: 'decide',
    }),
    relation: column('relation', { type: shortText(), label: 'plans.field.relation', ...planned, merge: 'later' }),
    phone: column('phone', { type: shortText(), label: 'plans.field.phone', ...planned, merge: 'decide' }),
    forWhom: column('for_whom', {
      type: shortText(300),
      label: 'plans.field.forWhom',
      ...planned,
      merge: 'later',
      meaning: 'for which children; null: all',
    }),
    mayPickUp: column('may_pick_up', {
      type: yesNo,
      label: 'plans.field.mayPickUp',
      ...planned,
      merge: 'careful',
      meaning: 'whether the school lets them pick the children up; null: not asked yet',
    }),
    paper: column('paper', {
      type: choice(paperStates, 'plans.paperState', 'unknown'),
      label: 'plans.field.paper',
      ...planned,
      merge: 'decide',
    }),
    paperForm: column('paper_form', {
      type: shortText(300),
      label: 'plans.field.paperForm',
      ...planned,
      merge: 'later',
      meaning: 'what kind of paper, in words',
    }),
    usState: column('us_state', {
      type: shortText(60),
      label: 'plans.field.usState',
      ...planned,
      merge: 'later',
      meaning: 'the state whose form it is',
    }),
    notarized: column('notarized', { type: yesNo, label: 'plans.field.notarized', ...planned, merge: 'decide' }),
    paperPlace: column('paper_place', {
      type: shortText(300),
      label: 'plans.field.paperPlace',
      ...planned,
      merge: 'later',
    }),
    note: column('note', { type: longText(2000), label: 'plans.field.note', ...planned, merge: 'together' }),
  },
);

export const planMedicine = record(
  'plan_medicine',
  { ...ofPlan, meaning: 'A medicine that the person takes.', label: 'audit.table.planMedicine', part: 'medical' },
  {
    personId: column('person_id', { type: link('person'), ...linked, ...medical }),
    position: { ...position, ...medical },
    name: column('name', {
      type: requiredLine(),
      label: 'plans.field.medicine',
      required: true,
      ...medical,
      merge: 'decide',
    }),
    dose: column('dose', { type: shortText(300), label: 'plans.field.dose', ...medical, merge: 'decide' }),
    prescriber: column('prescriber', {
      type: shortText(300),
      label: 'plans.field.prescriber',
      ...medical,
      merge: 'later',
    }),
    prescriberPhone: column('prescriber_phone', {
      type: shortText(),
      label: 'plans.field.prescriberPhone',
      ...medical,
      merge: 'later',
    }),
    pharmacy: column('pharmacy', { type: shortText(300), label: 'plans.field.pharmacy', ...medical, merge: 'later' }),
    pharmacyPhone: column('pharmacy_phone', {
      type: shortText(),
      label: 'plans.field.pharmacyPhone',
      ...medical,
      merge: 'later',
    }),
    note: column('note', { type: longText(2000), label: 'plans.field.note', ...medical, merge: 'together' }),
  },
);

export const planDocument = record(
  'plan_document',
  {
    ...ofPlan,
    meaning: 'A paper or key that someone has to find, and where it is.',
    label: 'audit.table.planDocument',
    part: 'plan',
  },
  {
    personId: column('person_id', { type: link('person'), ...linked, ...planned }),
    position: { ...position, ...planned },
    kind: column('kind', {
      type: choice(documentKinds, 'plans.document'),
      label: 'plans.field.documentKind',
      required: true,
      ...planned,
      merge: 'decide',
    }),
    words: column('words', {
      type: shortText(300),
      label: 'plans.field.documentWords',
      ...planned,
      merge: 'later',
      meaning: 'whose it is, or what it is if it is none of the list',
    }),
    state: column('state', {
      type: choice(paperStates, 'plans.paperState', 'unknown'),
      label: 'plans.field.paperState',
      ...planned,
      merge: 'decide',
    }),
    place: column('place', { type: shortText(500), label: 'plans.field.place', ...planned, merge: 'decide' }),
  },
);

export const planSigned = record(
  'plan_signed',
  {
    ...ofPlan,
    meaning: 'A paper that is signed before anything happens.',
    label: 'audit.table.planSigned',
    part: 'plan',
  },
  {
    personId: column('person_id', { type: link('person'), ...linked, ...planned }),
    kind: column('kind', {
      type: choice(signedKinds, 'plans.signed'),
      label: 'plans.field.signedKind',
      required: true,
      ...planned,
      merge: 'never',
      meaning: 'one row of each kind',
    }),
    state: column('state', {
      type: choice(paperStates, 'plans.paperState', 'unknown'),
      label: 'plans.field.paperState',
      ...planned,
      merge: 'decide',
    }),
    place: column('place', { type: shortText(500), label: 'plans.field.place', ...planned, merge: 'decide' }),
    who: column('who', {
      type: shortText(300),
      label: 'plans.field.signedWho',
      ...planned,
      merge: 'later',
      meaning: 'the attorney, the bond obligor, or who has the copies',
    }),
    phone: column('phone', { type: shortText(), label: 'plans.field.phone', ...planned, merge: 'later' }),
    signedOn: column('signed_on', { type: day, label: 'plans.field.signedOn', ...planned, merge: 'later' }),
    note: column('note', { type: longText(2000), label: 'plans.field.note', ...planned, merge: 'together' }),
  },
);
