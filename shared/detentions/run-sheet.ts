import type { CallKind, CallResult, StepState, Taker } from './choices.ts';
import type { SheetContact, SheetTask } from './detentions.ts';

/** The age from which the locator shows someone. */
const adultAge = 18;

/** What the order of the steps follows from. */
export interface RunState {
  readonly isLinked: boolean;
  /** Null while no one knows who it is, and for a reader who may not know. */
  readonly person: {
    readonly hasANumber: boolean;
    readonly birthDate: string | null;
    readonly attorney: string | null;
  } | null;
  readonly contacts: readonly SheetContact[];
  /** A number to call that came with the first word of it. */
  readonly phone: string | null;
  /** One that came with the facts. */
  readonly hasANumber: boolean;
  readonly birthDate: string | null;
  readonly underAge: boolean | null;
  readonly takenAt: string | null;
  readonly place: string | null;
  readonly takenBy: Taker;
  readonly closedAt: string | null;
  /** In order of time. */
  readonly calls: readonly {
    readonly contactId: string | null;
    readonly kind: CallKind;
    readonly at: string;
    readonly result: CallResult;
    readonly nextTryAt: string | null;
  }[];
  /** In order of time; those of steps and of look-ups count. */
  readonly events: readonly {
    readonly kind: string;
    readonly at: string;
    readonly step: string | null;
    readonly result: string | null;
    readonly until: string | null;
  }[];
  readonly belongings: readonly { readonly returnedAt: string | null }[];
  readonly tasks: readonly SheetTask[];
}

/** What a step asks for. Each has its words at `detentions.step.<kind>`. */
export const stepKinds = [
  'attorney',
  'contact',
  'number',
  'identity',
  'whoToCall',
  'children',
  'belongings',
  'hotline',
  'facts',
  'aNumber',
  'locator',
  'orr',
  'task',
] as const;
export type StepKind = (typeof stepKinds)[number];

export interface Step {
  /** The kind, or `contact:<id>` and `task:<id>`. */
  readonly key: string;
  readonly kind: StepKind;
  /** `waiting`: it comes back at `dueAt`, or when someone asks for it. */
  readonly state: 'open' | 'waiting' | 'done' | 'skipped';
  readonly dueAt: string | null;
  readonly contact: SheetContact | null;
  readonly task: SheetTask | null;
  /** Of a call: how often it was tried, and how the last try went. */
  readonly tries: number;
  readonly lastResult: CallResult | null;
  readonly lastAt: string | null;
}

export interface RunSheet {
  /** In their order. */
  readonly steps: readonly Step[];
  /** What to do now; null when everything waits or is done. */
  readonly next: Step | null;
  /** What comes back first, when nothing is to be done now. */
  readonly later: Step | null;
  readonly belongingsOut: number;
}

/** Whole years on a day. @param day `YYYY-MM-DD` */
const ageOn = (birthDate: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0);

/** Whether the locator shows no such person because of their age. */
export const isUnderAge = (state: Pick<RunState, 'person' | 'birthDate' | 'underAge'>, today: string): boolean => {
  const birthDate = state.person?.birthDate ?? state.birthDate;
  return birthDate === null ? state.underAge === true : ageOn(birthDate, today) < adultAge;
};

type Call = RunState['calls'][number];
type Part = Omit<Step, 'key' | 'kind' | 'contact' | 'task'>;

const untouched: Part = { state: 'open', dueAt: null, tries: 0, lastResult: null, lastAt: null };

const waitingUntil = (until: string | null, now: string): Pick<Part, 'state' | 'dueAt'> =>
  until !== null && until <= now ? { state: 'open', dueAt: until } : { state: 'waiting', dueAt: until };

/** After these no further try is of use. */
const settled: readonly CallResult[] = ['reached', 'declined', 'wrongNumber'];

/** How a call stands, by its tries: reached once is reached, whatever comes after. */
const ofCalls = (calls: readonly Call[], now: string): Part => {
  const last = calls.at(-1);
  if (last === undefined) return untouched;
  const tried = { tries: calls.length, lastResult: last.result, lastAt: last.at };
  const reached = calls.findLast(({ result }) => result === 'reached');
  if (reached !== undefined) return { ...tried, lastResult: 'reached', lastAt: reached.at, state: 'done', dueAt: null };
  if (settled.includes(last.result)) return { ...tried, state: 'done', dueAt: null };
  return { ...tried, ...waitingUntil(last.nextTryAt, now) };
};

const isStepState = (result: string | null): result is StepState =>
  result === 'done' || result === 'skipped' || result === 'later' || result === 'open';

/** What someone said last about each step. */
const saidOf = (events: RunState['events']): ReadonlyMap<string, RunState['events'][number]> =>
  new Map(events.flatMap((event) => (event.kind === 'step' && event.step !== null ? [[event.step, event]] : [])));

class Sheet {
  readonly steps: Step[] = [];
  private readonly said: ReadonlyMap<string, RunState['events'][number]>;
  private readonly now: string;

  constructor(events: RunState['events'], now: string) {
    this.said = saidOf(events);
    this.now = now;
  }

  /** Adds a step, as it stands by itself and as someone decided about it since. */
  add(
    kind: StepKind,
    part: Part,
    about: Partial<Pick<Step, 'contact' | 'task'>> & { readonly id?: string } = {},
  ): void {
    const key = about.id === undefined ? kind : `${kind}:${about.id}`;
    const { contact = null, task = null } = about;
    this.steps.push({ ...part, ...this.decided(key, part), key, kind, contact, task });
  }

  /** A later try says more than what was decided before it. */
  private decided(key: string, { lastAt }: Part): Partial<Part> {
    const event = this.said.get(key);
    if (event === undefined || !isStepState(event.result)) return {};
    if (lastAt !== null && lastAt > event.at) return {};
    if (event.result === 'later') return waitingUntil(event.until, this.now);
    return { state: event.result, dueAt: null };
  }
}

const doneIf = (done: boolean): Part => (done ? { ...untouched, state: 'done' } : untouched);

/** The locator is asked at once, and from then on when the last look-up said. */
const ofLookups = (events: RunState['events'], now: string): Part => {
  const lookups = events.filter(({ kind }) => kind === 'lookup');
  const last = lookups.at(-1);
  if (last === undefined) return untouched;
  return { ...untouched, tries: lookups.length, lastAt: last.at, ...waitingUntil(last.until, now) };
};

/** A task that was put off comes back on its day. */
const ofTask = ({ doneAt, dueAt, snoozedUntil }: SheetTask, today: string): Part => {
  if (doneAt !== null) return { ...untouched, state: 'done', lastAt: doneAt };
  const isPutOff = snoozedUntil !== null && snoozedUntil > today;
  return { ...untouched, ...(isPutOff ? { state: 'waiting' } : { dueAt }) };
};

const addCalls = (sheet: Sheet, state: RunState, now: string): void => {
  const { person, contacts, calls, phone } = state;
  const of = (kind: CallKind) => calls.filter((call) => call.kind === kind);
  if (person?.attorney) sheet.add('attorney', ofCalls(of('attorney'), now));
  for (const contact of contacts) {
    const theirs = calls.filter(({ contactId }) => contactId === contact.id);
    sheet.add('contact', ofCalls(theirs, now), { id: contact.id, contact });
  }
  if (phone !== null) sheet.add('number', ofCalls(of('number'), now));
  if (!state.isLinked) sheet.add('identity', untouched);
  else if (contacts.length === 0 && phone === null) sheet.add('whoToCall', untouched);
};

/**
 * The run-sheet: what to do next, from what is known and done. The attorney comes first, then the contacts in the plan’s order,
 * the children, the belongings, the hotline where there is no attorney, what is still to be written down, the search,
 * and the tasks. A call that was tried comes back when it is due, in its own place.
 *
 * @param now an instant @param today the day in the detention’s zone
 */
export const runSheet = (state: RunState, { now, today }: { now: string; today: string }): RunSheet => {
  const { person, belongings, calls, events } = state;
  const sheet = new Sheet(events, now);
  const underAge = isUnderAge(state, today);
  addCalls(sheet, state, now);
  if (!underAge) sheet.add('children', untouched);
  sheet.add('belongings', doneIf(belongings.length > 0));
  if (!person?.attorney) {
    sheet.add(
      'hotline',
      ofCalls(
        calls.filter(({ kind }) => kind === 'hotline' || kind === 'attorney'),
        now,
      ),
    );
  }
  sheet.add('facts', doneIf(state.takenAt !== null && state.place !== null && state.takenBy !== 'unknown'));
  if (!(person?.hasANumber ?? false)) sheet.add('aNumber', doneIf(state.hasANumber));
  sheet.add(underAge ? 'orr' : 'locator', ofLookups(events, now));
  for (const task of state.tasks) sheet.add('task', ofTask(task, today), { id: task.id, task });
  const { steps } = sheet;
  const open = state.closedAt === null;
  const byTime = steps
    .filter(({ state: its, dueAt }) => its === 'waiting' && dueAt !== null)
    .toSorted((left, right) => (String(left.dueAt) < String(right.dueAt) ? -1 : 1));
  return {
    steps,
    next: open ? (steps.find(({ state: its }) => its === 'open') ?? null) : null,
    later: open ? (byTime[0] ?? null) : null,
    belongingsOut: belongings.filter(({ returnedAt }) => returnedAt === null).length,
  };
};
