import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { runsRightToLeft, visualOrder } from './pdf-bidi.ts';
import { fontBytes } from './pdf-fonts.ts';
import {
  LayoutBase,
  PdfDocumentBase,
  RendererBase,
  SvgMeasure,
  tableLayouts,
  type FontkitFont,
  type PageMargins,
  type PdfLine,
  type StructureElement,
} from './pdf-parts.ts';
import { fallbackFonts, mainFont } from './pdf-text.ts';

/** What a screen reader takes a text for. A cell names its table and row, so that they can be put together. */
export type Tag =
  | { readonly kind: 'P' | 'H1' | 'H2' | 'H3' | 'artifact' }
  | { readonly kind: 'TH' | 'TD'; readonly table: object; readonly row: object };

/** A text of the content may carry its tag; without one it is a paragraph. */
export interface Tagged {
  readonly tag?: Tag;
}

/** A paper's content for the layout engine. */
export interface Pages {
  readonly title: string;
  readonly language: string;
  readonly content: Content;
  readonly styles: NonNullable<TDocumentDefinitions['styles']>;
  readonly defaultStyle: NonNullable<TDocumentDefinitions['defaultStyle']>;
  readonly footer: NonNullable<TDocumentDefinitions['footer']>;
  /** In points; a paper that has much to say on one page has less at the top and the bottom. */
  readonly margins?: PageMargins;
}

// US Letter, in points.
const pageSize = { width: 612, height: 792, orientation: 'portrait' } as const;
const pageMargins: PageMargins = { left: 54, top: 54, right: 54, bottom: 60 };

const noMarks = { mark: false, mkmk: false, abvm: false, blwm: false, curs: false, kern: false };

/**
 * Makes a font's layout safe. `ccmp` takes `ị` apart into two glyphs and the letter's text with it, so that what
 * is copied from the paper would no longer be what was written. A font whose marks the library cannot place is
 * drawn without placing them rather than not at all.
 */
const tameLayout = (font: FontkitFont, family: string): void => {
  const layout = font.layout.bind(font);
  font.layout = (text) => {
    try {
      return family === mainFont ? layout(text, { ccmp: false }) : layout(text);
    } catch {
      return layout(text, { ...noMarks });
    }
  };
};

/** By file: what was decoded of a font's tables. Its bytes never change, and to decode them takes longer than to draw a paper. */
const decodedTables = new Map<string, object>();

const shareTables = (font: FontkitFont, file: string): void => {
  const known = decodedTables.get(file);
  if (known === undefined) decodedTables.set(file, font._tables);
  else font._tables = known;
};

class PaperDocument extends PdfDocumentBase {
  private readonly faces = new Map<string, object>();

  /** Called by the layout for every text. */
  provideFont(family: string, bold: boolean): object {
    const file = fallbackFonts.get(family) ?? (bold ? 'noto-sans-semibold.ttf' : 'noto-sans-regular.ttf');
    let face = this.faces.get(file);
    if (face === undefined) {
      const added = this.font(fontBytes(file))._font;
      shareTables(added.font, file);
      tameLayout(added.font, family);
      face = added;
      this.faces.set(file, face);
    }
    return face;
  }
}

class TaggedLayout extends LayoutBase {
  private readonly linesOf = new WeakMap<object, number>();

  override buildNextLine(node: object): PdfLine | null {
    const line = super.buildNextLine(node);
    if (line !== null) {
      const number = this.linesOf.get(node) ?? 0;
      this.linesOf.set(node, number + 1);
      line.sourceNode = node;
      line.sourceLine = number;
    }
    return line;
  }
}

class TaggedRenderer extends RendererBase {
  private readonly elements = new Map<object, StructureElement>();
  private readonly drawn = new Map<object, number>();

  override renderLine(line: PdfLine, x: number, y: number): void {
    putInVisualOrder(line);
    const element = this.elementFor(line);
    if (element === null) this.pdfDocument.markContent('Artifact');
    else element.add(this.pdfDocument.markStructureContent('Span'));
    super.renderLine(line, x, y);
    this.pdfDocument.endMarkedContent();
  }

  override renderVector(vector: object): void {
    this.pdfDocument.markContent('Artifact');
    super.renderVector(vector);
    this.pdfDocument.endMarkedContent();
  }

  /** Ends what `renderPages` began: only then are the elements written. */
  finish(): void {
    for (const element of this.elements.values()) element.end();
  }

  private elementFor({ sourceNode, sourceLine = 0 }: PdfLine): StructureElement | null {
    if (sourceNode === undefined) return null;
    const { tag = { kind: 'P' } }: Tagged = sourceNode;
    // A table's heading comes again on each page; it is read out once.
    if (tag.kind === 'artifact' || sourceLine < (this.drawn.get(sourceNode) ?? 0)) return null;
    this.drawn.set(sourceNode, sourceLine + 1);
    if (tag.kind !== 'TH' && tag.kind !== 'TD') return this.element(sourceNode, tag.kind, null);
    const table = this.element(tag.table, 'Table', null);
    return this.element(sourceNode, tag.kind, this.element(tag.row, 'TR', table));
  }

  private element(key: object, type: string, parent: StructureElement | null): StructureElement {
    let element = this.elements.get(key);
    if (element === undefined) {
      element = this.pdfDocument.struct(type);
      if (type === 'Document') this.pdfDocument.addStructure(element);
      else (parent ?? this.element(this, 'Document', null)).add(element);
      this.elements.set(key, element);
    }
    return element;
  }
}

const putInVisualOrder = (line: PdfLine): void => {
  const order = visualOrder(line.inlines.map((inline) => inline.text));
  let x = line.inlines[0]?.x ?? 0;
  // The space that ends a right-to-left word is drawn at its left, between it and the word after it. What ends the
  // last word of a run belongs on the run's other side, so the whole run moves by it.
  let moved: number | null = null;
  for (const index of order) {
    const inline = line.inlines[index];
    if (inline === undefined) continue;
    moved = runsRightToLeft(inline.text) ? (moved ?? inline.trailingCut) : null;
    inline.x = x - (moved ?? 0);
    x += inline.width;
  }
};

const openDocument = (pages: Pages, madeAt: Date): PaperDocument => {
  const options = {
    size: [pageSize.width, pageSize.height],
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: pages.language,
    autoFirstPage: false,
    font: null,
    info: { Title: pages.title, Producer: 'Alongside', Creator: 'Alongside', CreationDate: madeAt },
  };
  return new PaperDocument({}, {}, {}, {}, options, null, () => false);
};

/** Places a paper's content on its pages; takes it over, so that it cannot be laid out twice. */
const layOut = (pages: Pages, document: PaperDocument): object[] => {
  const layout = new TaggedLayout(pageSize, pages.margins ?? pageMargins, new SvgMeasure());
  layout.registerTableLayouts(tableLayouts);
  const { content, styles, defaultStyle, footer } = pages;
  return layout.layoutDocument(content, document, styles, defaultStyle, undefined, undefined, footer);
};

/** Counts the pages of one paper after the other. Fonts are read once, which takes longer than placing the text. */
export const pageCounter = (): ((pages: Pages) => number) => {
  let document: PaperDocument | undefined;
  return (pages) => layOut(pages, (document ??= openDocument(pages, new Date(0)))).length;
};

export interface DrawnPages {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

/** Draws a paper as a PDF without a password, in memory. Its title and dates are all the metadata it has. */
export const drawCounted = async (pages: Pages, madeAt: Date): Promise<DrawnPages> => {
  const document = openDocument(pages, madeAt);
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  const laidOut = layOut(pages, document);
  const renderer = new TaggedRenderer(document);
  renderer.renderPages(laidOut);
  renderer.finish();
  document.end();
  await ended;
  return { bytes: Buffer.concat(chunks), pageCount: laidOut.length };
};

/** The same, for whom the number of pages does not matter. */
export const drawPages = async (pages: Pages, madeAt: Date): Promise<Uint8Array> =>
  (await drawCounted(pages, madeAt)).bytes;
