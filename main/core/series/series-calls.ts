import { readRule } from '../../../shared/series/repeat-rule.ts';
import type { Series, seriesCalls } from '../../../shared/series/series.ts';
import { getAppointment } from '../appointments/appointments-api.ts';
import type { Handlers } from '../context/context.ts';
import { found } from '../context/found.ts';
import type { ReadableDb } from '../db/driver.ts';
import { planSeries } from './series-plan.ts';
import { occurrencesOf, ruleOf } from './series-queries.ts';
import { changeFollowing, followingOf, makeSeries } from './series-writes.ts';
import { undoSeries } from './undo-series.ts';

const seriesOf = (db: ReadableDb, appointmentId: string): Series | null => {
  const { seriesId } = found(getAppointment(db, appointmentId));
  const text = seriesId === null ? undefined : ruleOf(db, seriesId);
  if (seriesId === null || text === undefined) return null;
  const items = occurrencesOf(db, seriesId).map(({ id, series_day: day, date, status }) => ({ id, day, date, status }));
  return { ...readRule(text), items };
};

export const seriesHandlers = {
  'series.plan': (context, input) => {
    const { items, wrong } = planSeries(context, input);
    return { items: [...items], wrong };
  },
  'series.make': (context, input) => ({ made: makeSeries(context, input), act: context.tx.batch }),
  'series.get': ({ db }, { id }) => ({ series: seriesOf(db, id) }),
  'series.following': (context, { id, act }) => followingOf(context, id, act),
  'series.changeFollowing': (context, { id, change }) => ({
    ...changeFollowing(context, id, change),
    act: context.tx.batch,
  }),
  'series.undo': ({ tx }, { act }) => {
    undoSeries(tx, act);
    return {};
  },
} satisfies Handlers<keyof typeof seriesCalls>;
