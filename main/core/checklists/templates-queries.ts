import type { Template, TemplateOverview } from '../../../shared/checklists/checklists.ts';
import {
  shippedTemplate,
  shippedTemplates,
  type ShippedTemplate,
} from '../../../shared/checklists/shipped-templates.ts';
import type { TemplateContent, TemplateSection } from '../../../shared/checklists/template-shape.ts';
import type { Row } from '../../../shared/records.ts';
import type { ReadableDb } from '../db/driver.ts';
import { jsonOf } from '../records/stored-values.ts';
import { isThere } from './owner-kinds.ts';

type TemplateRow = Row<'checklist_template'>;

/** The version of a template that new copies are made from. */
export interface CurrentTemplate extends TemplateContent {
  readonly key: string;
  readonly number: number;
  /** As a copy remembers it: `s` and the number of a shipped version, or the id of the team’s. */
  readonly version: string;
  readonly shipped: ShippedTemplate | null;
  /** The team’s own version; null while the shipped one applies. */
  readonly row: TemplateRow | null;
}

const fromShipped = (shipped: ShippedTemplate): CurrentTemplate => {
  const { id, version, title, when, sections } = shipped;
  return { key: id, number: version, version: `s${version}`, title, when, sections, shipped, row: null };
};

const fromRow = (row: TemplateRow): CurrentTemplate => ({
  key: row.key,
  number: row.number,
  version: row.id,
  title: { en: row.title_en, es: row.title_es },
  when: { en: row.when_en, es: row.when_es },
  sections: jsonOf<TemplateSection[]>(row.sections),
  shipped: shippedTemplate(row.key) ?? null,
  row,
});

/** The newest versions of the team; each of a key of its own. */
const newestRows = (db: ReadableDb): TemplateRow[] =>
  db.all<TemplateRow>(
    `SELECT t.* FROM checklist_template t WHERE t.deleted_at IS NULL AND t.number = (
       SELECT max(n.number) FROM checklist_template n WHERE n.key = t.key AND n.deleted_at IS NULL)
     ORDER BY t.key`,
  );

/** Every template that there is: the shipped ones in their order, each as the team changed it, then the team’s own. */
export const listCurrent = (db: ReadableDb): CurrentTemplate[] => {
  const rows = new Map(newestRows(db).map((row) => [row.key, row]));
  const shipped = shippedTemplates.map((one) => {
    const row = rows.get(one.id);
    rows.delete(one.id);
    return row === undefined ? fromShipped(one) : fromRow(row);
  });
  return [...shipped, ...[...rows.values()].map(fromRow)];
};

export const findCurrent = (db: ReadableDb, key: string): CurrentTemplate | undefined => {
  const row = db.get<TemplateRow>(
    'SELECT * FROM checklist_template WHERE key = ? AND deleted_at IS NULL ORDER BY number DESC LIMIT 1',
    key,
  );
  if (row !== undefined) return fromRow(row);
  const shipped = shippedTemplate(key);
  return shipped && fromShipped(shipped);
};

/** The version that each key is at, as copies remember it. */
export const currentVersions = (db: ReadableDb): ReadonlyMap<string, string> =>
  new Map([
    ...shippedTemplates.map(({ id, version }) => [id, `s${version}`] as const),
    ...newestRows(db).map(({ key, id }) => [key, id] as const),
  ]);

/** The highest number that a version of a key ever had. */
export const highestNumber = (db: ReadableDb, key: string): number =>
  Math.max(
    shippedTemplate(key)?.version ?? 0,
    db.get<{ n: number | null }>('SELECT max(number) AS n FROM checklist_template WHERE key = ?', key)?.n ?? 0,
  );

/** How many copies of each template have something left. */
const runningByKey = (db: ReadableDb): ReadonlyMap<string, number> =>
  new Map(
    db
      .all<{ key: string; n: number }>(
        `SELECT c.template_key AS key, count(*) AS n FROM checklist c
         WHERE c.template_key IS NOT NULL AND ${isThere} AND EXISTS (SELECT 1 FROM checklist_item i
           WHERE i.checklist_id = c.id AND i.deleted_at IS NULL AND i.done_at IS NULL AND i.not_needed = 0)
         GROUP BY c.template_key`,
      )
      .map(({ key, n }) => [key, n]),
  );

const overviewOf = (
  { key, title, when, sections, number, shipped, row }: CurrentTemplate,
  running: ReadonlyMap<string, number>,
): TemplateOverview => ({
  key,
  title,
  when,
  itemCount: sections.reduce((sum, { items }) => sum + items.length, 0),
  number,
  origin: shipped === null ? 'own' : row === null ? 'shipped' : 'edited',
  shippedIsNewer: shipped !== null && row !== null && (row.shipped_version ?? 0) < shipped.version,
  running: running.get(key) ?? 0,
});

export const listTemplates = (db: ReadableDb): TemplateOverview[] => {
  const running = runningByKey(db);
  return listCurrent(db).map((one) => overviewOf(one, running));
};

export const getTemplate = (db: ReadableDb, key: string): Template | undefined => {
  const current = findCurrent(db, key);
  if (current === undefined) return undefined;
  return {
    ...overviewOf(current, runningByKey(db)),
    sections: [...current.sections],
    shippedSections: current.row === null || current.shipped === null ? null : [...current.shipped.sections],
    versions: db.all<Template['versions'][number]>(
      `SELECT t.id, t.number, t.created_at AS savedAt, u.display_name AS savedBy FROM checklist_template t
       LEFT JOIN user u ON u.id = t.created_by WHERE t.key = ? AND t.deleted_at IS NULL ORDER BY t.number DESC`,
      key,
    ),
  };
};
