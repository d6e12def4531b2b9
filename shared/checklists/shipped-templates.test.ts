import { describe, expect, it } from 'vitest';
import { checklistSource, shippedTemplates } from './shipped-templates.ts';

const items = shippedTemplates.flatMap(({ id, sections }) =>
  sections.flatMap((section) => section.items.map((item) => ({ key: `${id}.${item.id}`, ...item }))),
);

const texts = shippedTemplates.flatMap(({ id, title, when, sections }) => [
  { key: id, ...title },
  { key: `${id}.when`, ...when },
  ...sections.flatMap((section) => [
    { key: `${id}.${section.id}`, ...section.title },
    ...section.items.map((item) => ({ key: `${id}.${item.id}`, ...item.text })),
  ]),
]);

/** What no paper and no screen says: that is for an attorney. */
const advice: readonly RegExp[] = [
  /\b(?:you|they)(?:’re| are)? (?:not )?(?:eligible|entitled|qualif)/i,
  /\b(?:eligible|qualifies|qualify)\b/i,
  /(?:^|[.:;] )file (?:a |an |the |form )/i,
  /\bdo(?:n’t| not) go\b(?! to the appointment)/i,
  /\b(?:you|they) (?:will|won’t|will not) be (?:detained|arrested|deported|released)/i,
  /\b(?:your|the) deadline is\b|\bwithin \d+ (?:working |business )?(?:days|hours)\b/i,
  /\b(?:ICE|officers|agents) (?:may not|can’t|cannot|must not)\b/i,
  /\bconfidential\b|\bprivileged\b/i,
  /\b(?:chances|odds|likely to win)\b/i,
  /\b(?:usted|la persona) (?:no )?(?:califica|tiene derecho a)\b/i,
  /\b(?:califica|es elegible|elegible para)\b/i,
  /(?:^|[.:;] )(?:presente|llene|someta) (?:la|una|el|un) (?:forma|formulario|solicitud)/i,
  /\bno (?:vaya|vayan|asista|se presente)\b/i,
  /\b(?:lo|la) van a (?:detener|arrestar|deportar|soltar)\b/i,
  /\b(?:su|el) plazo es\b|\b(?:en|dentro de) \d+ (?:días|horas)(?: hábiles)?\b(?! )/i,
  /\b(?:ICE|los agentes) no (?:puede|pueden|debe|deben)\b/i,
  /\bconfidencial|\bsecreto profesional\b/i,
  /\bprobabilidad/i,
];

/** Numbers that others publish as help and that are none. */
const neverAsHelp = ['8663472423', '8554886423', '8667242374', '8008672924', '8008984424'];

describe('the checklists that ship', () => {
  it('say every title and step in both languages, each step once', () => {
    for (const { key, en, es } of texts) {
      expect(en, key).toMatch(/\S/);
      expect(es, key).toMatch(/\S/);
      expect(es, key).not.toBe(en);
    }
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });

  it('say where each step comes from: by a known source, or that it has none', () => {
    for (const { key, sources, certainty, date } of items) {
      for (const source of sources) expect(checklistSource(source), `${key} ${source}`).toBeDefined();
      expect(certainty, key).not.toBe('team');
      if (sources.length === 0) expect([key, date]).toEqual([key, null]);
      if (certainty === 'source') expect(sources.length, key).toBeGreaterThan(0);
    }
  });

  it('send what the law decides to an attorney', () => {
    const uncertain = items.filter(({ certainty }) => certainty === 'uncertain');
    expect(uncertain.length).toBeGreaterThan(10);
    for (const { key, en = '', es = '' } of texts) {
      for (const phrase of advice) {
        expect(en ?? '', key).not.toMatch(phrase);
        expect(es ?? '', key).not.toMatch(phrase);
      }
    }
  });

  it('name no number as help that is none, nor a site that is not the government’s', () => {
    for (const { key, en, es } of texts) {
      for (const text of [en ?? '', es ?? '']) {
        const digits = text.replaceAll(/\D/g, '');
        for (const number of neverAsHelp) expect(digits, key).not.toContain(number);
        expect(text, key).not.toContain('myuscis.com');
      }
    }
  });
});
