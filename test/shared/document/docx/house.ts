import {
  AlignmentType,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'

const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (c) => c.charCodeAt(0),
)

export interface HousePages {
  readonly turned?: boolean
  readonly header?: readonly Paragraph[]
  readonly footer?: readonly Paragraph[]
}

const HEADER = [
  new Paragraph({
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.RIGHT, position: 9_000 }],
    children: [
      new ImageRun({ type: 'png', data: PNG, transformation: { width: 10, height: 10 } }),
      new TextRun({ text: 'Example ', bold: true, color: '7A1F3D' }),
      new TextRun({ text: 'Trading', bold: true, color: '7A1F3D' }),
      new TextRun('\tIncident <reviews> & more'),
    ],
  }),
]

const FOOTER = [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun('Sheet'),
      new TextRun({ children: [' ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
      new TextRun({ children: [' in chapter ', PageNumber.CURRENT_SECTION] }),
    ],
  }),
]

/** A house template as Word's users make them: US Letter with wide margins, a name with a picture above, a count of pages below. */
export async function houseTemplate({
  turned = false,
  header = HEADER,
  footer = FOOTER,
}: HousePages = {}): Promise<Uint8Array> {
  const run = { font: 'Georgia', color: '7A1F3D' }
  const file = new Document({
    styles: { default: { document: { run }, heading1: { run } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: 12_240,
              height: 15_840,
              orientation: turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: 1440, right: 1800, bottom: 1300, left: 1700, header: 700, footer: 600, gutter: 0 },
          },
        },
        ...(header.length === 0 ? {} : { headers: { default: new Header({ children: [...header] }) } }),
        ...(footer.length === 0 ? {} : { footers: { default: new Footer({ children: [...footer] }) } }),
        children: [new Paragraph('What is written in the template itself')],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}
