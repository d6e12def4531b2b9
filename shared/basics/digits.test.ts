import { describe, expect, it } from 'vitest';
import { parseDate } from '../../main/core/imports/rules/dates.ts';
import { parseTime } from '../../main/core/imports/rules/times.ts';
import { parseANumber } from './a-number.ts';
import { asciiDigits, withoutInvisible } from './digits.ts';

describe('digits of every script', () => {
  it('are the ten that they stand for', () => {
    for (const start of [
      0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xe50, 0x1040, 0x17e0, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7f6, 0x1e950,
    ]) {
      const digits = Array.from({ length: 10 }, (_, index) => String.fromCodePoint(start + index)).join('');
      expect(asciiDigits(digits)).toBe('0123456789');
    }
  });

  it.each([
    ['٢١٢٣٤٥٦٠١', '212345601'],
    ['۲۱۲۳۴۵۶۰۱', '212345601'],
    ['০১২৩৪৫৬৭৮', '012345678'],
    ['२१२३४५६०१', '212345601'],
    ['੨੧੨੩੪੫੬੦੧', '212345601'],
    ['၂၁၂၃၄၅၆၀၁', '212345601'],
    ['２１２３４５６０１', '212345601'],
    ['A٢١٢-٣٤٥-٦٠١', '212345601'],
    ['A\u200E212345601', '212345601'],
    ['\u202AA212345601\u202C', '212345601'],
    ['A212345601\uFEFF', '212345601'],
    ['A212345601 A212345601', '212345601'],
  ])('make an A-number: %s', (text, value) => {
    expect(parseANumber(text)).toMatchObject({ kind: 'number', value });
  });

  it.each(['нет номера', '没有', 'لا يوجد', 'ไม่มี', 'አይደለም', 'δεν έχει', '없음', 'אין', 'ਨਹੀਂ', 'なし', 'нет'])(
    'are not in words of another script, which are no A-number: %s',
    (text) => {
      expect(parseANumber(text)).toEqual({ kind: 'broken', reason: 'letters' });
    },
  );

  it('make dates and times', () => {
    const reading = { order: 'mdy', today: '2026-11-30', use: 'appointment' } as const;
    for (const text of [
      '١٢/١٤/٢٠٢٦',
      '\u202A12/14/2026\u202C',
      '১২/১৪/২০২৬',
      '12/14/2026\u200B',
      '\u200F12/14/2026',
      '१२/१४/२०२६',
    ]) {
      expect(parseDate(text, reading)).toMatchObject({ kind: 'date', value: '2026-12-14', whole: true });
    }
    for (const text of ['٩:٣٠ AM', '\u202A9:30 AM\u202C', '০৯:৩০', '9:30\u00AD AM']) {
      expect(parseTime(text)).toMatchObject({ kind: 'time', value: '09:30', whole: true });
    }
  });
});

it('marks that no one sees are taken out, and those that writing needs stay', () => {
  expect(withoutInvisible('\u2066a\u200Bb\u2069\u00AD')).toBe('ab');
  expect(withoutInvisible('می\u200Cخواهم 👩\u200D⚕️')).toBe('می\u200Cخواهم 👩\u200D⚕️');
});
