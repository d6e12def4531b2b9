import { describe, expect, it } from 'vitest';
import { visualOrder } from './pdf-bidi.ts';
import { cleanText, textRuns } from './pdf-text.ts';

describe('cleanText', () => {
  it('takes out what cannot be seen and what turns the direction of a line', () => {
    const cases = [
      ['a\u202eb\u2066c\u2069', 'abc'],
      ['a\u0000\u0007\u001b[31mb', 'a[31mb'],
      ['zero\u200bwidth\ufeff', 'zerowidth'],
      ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
      ['tab\there', 'tab here'],
      ['\ud800lone', '\ufffdlone'],
      ['e\u0301', 'é'],
    ] as const;
    for (const [typed, shown] of cases) expect(cleanText(typed)).toBe(shown);
  });
});

describe('textRuns', () => {
  it('keeps Latin, Vietnamese, Cyrillic, Greek and Devanagari in the main font', () => {
    for (const text of ['Nguyễn Thị', 'Ọlá Žižek', 'Олена', 'Ελένη', 'सीता', 'Güipe Ñ – “quoted” …']) {
      expect(textRuns(text)).toEqual([{ text: text.normalize('NFC'), font: 'noto-sans' }]);
    }
  });

  it('finds a font for other scripts and keeps their spaces and digits with them', () => {
    expect(textRuns('Ana فاطمة علي 12 Ana')).toEqual([
      { text: 'Ana ', font: 'noto-sans' },
      { text: 'فاطمة علي 12 ', font: 'noto-sans-arabic' },
      { text: 'Ana', font: 'noto-sans' },
    ]);
    const fonts = ['አማርኛ', 'বাংলা', 'ਸਿੰਘ', 'ภาษา', 'ខ្មែរ', '王小明', '김', 'Հայ', 'ქარ', 'שלום', 'မြန်မာ', 'ລາວ'].map(
      (text) => textRuns(text)[0]?.font,
    );
    expect(new Set(fonts).size).toBe(fonts.length);
    expect(fonts).not.toContain('noto-sans');
  });

  it('draws a replacement for what no font has, and nothing for a lone joiner', () => {
    expect(textRuns('ok 😀')).toEqual([{ text: 'ok \ufffd', font: 'noto-sans' }]);
    expect(textRuns('김\u200d')).toEqual([{ text: '김', font: 'noto-sans-kr' }]);
    expect(textRuns('')).toEqual([{ text: '', font: 'noto-sans' }]);
  });
});

describe('visualOrder', () => {
  it('runs words of a right-to-left script from the right, and leaves others alone', () => {
    expect(visualOrder(['one ', 'two '])).toEqual([0, 1]);
    expect(visualOrder(['فاطمة ', 'علي ', 'حسن'])).toEqual([2, 1, 0]);
    expect(visualOrder(['Ana ', 'فاطمة ', '12 ', 'علي ', 'said ', '3'])).toEqual([0, 3, 2, 1, 4, 5]);
    expect(visualOrder([])).toEqual([]);
  });
});
