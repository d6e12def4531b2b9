import { createRequire } from 'node:module';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

/*
 * The layout engine inside pdfmake. Taking its parts rather than its front door means that nothing here can
 * fetch an address or open a file that a text names, and lets the paper be tagged, which pdfmake does not do.
 */

/** A word with its place on the line; `x` is relative to the line. */
export interface PdfInline {
  text: string;
  x: number;
  width: number;
  /** Width of the spaces at its end. */
  trailingCut: number;
}

export interface PdfLine {
  inlines: PdfInline[];
  /** The node of the document's content that the line shows; set by `TaggedLayout`. */
  sourceNode?: object;
  sourceLine?: number;
}

export interface StructureElement {
  add(child: StructureElement | object): StructureElement;
  end(): void;
}

/** pdfkit's document, as far as the papers touch it. */
export interface PdfKitDocument {
  font(source: Buffer): { _font: { font: FontkitFont } };
  struct(type: string, children?: readonly object[]): StructureElement;
  addStructure(element: StructureElement): void;
  markStructureContent(type: string): object;
  markContent(type: 'Artifact'): void;
  endMarkedContent(): void;
  on(event: 'data', listener: (chunk: Buffer) => void): void;
  on(event: 'end', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  end(): void;
}

export interface FontkitFont {
  /** By tag: each is decoded when it is first asked for, and parts of it when they are. */
  _tables: object;
  layout(text: string, features?: Record<string, boolean>): object;
}

type PageSize = { readonly width: number; readonly height: number; readonly orientation: 'portrait' };
export type PageMargins = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

interface Layout {
  registerTableLayouts(layouts: object): void;
  layoutDocument(
    content: TDocumentDefinitions['content'],
    document: PdfKitDocument,
    styles: TDocumentDefinitions['styles'],
    defaultStyle: TDocumentDefinitions['defaultStyle'],
    background: undefined,
    header: undefined,
    footer: TDocumentDefinitions['footer'],
  ): object[];
  buildNextLine(node: object): PdfLine | null;
}

interface Renderer {
  readonly pdfDocument: PdfKitDocument;
  renderPages(pages: object[]): void;
  renderLine(line: PdfLine, x: number, y: number): void;
  renderVector(vector: object): void;
}

const require = createRequire(import.meta.url);
// pdfmake ships no types for its parts; the interfaces above name what this folder uses of version 0.3.
const part = <T>(name: string): T => (require(`pdfmake/js/${name}.js`) as { default: T }).default;

export const PdfDocumentBase =
  part<
    new (
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      files: null,
      mayRead: (path: string) => boolean,
    ) => PdfKitDocument
  >('PDFDocument');
export const LayoutBase = part<new (size: PageSize, margins: PageMargins, svg: object) => Layout>('LayoutBuilder');
export const RendererBase = part<new (document: PdfKitDocument) => Renderer>('Renderer');
export const SvgMeasure = part<new () => object>('SVGMeasure');
// The one part that exports by name.
export const { tableLayouts } = require('pdfmake/js/tableLayouts.js') as { tableLayouts: object };
