import {
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { plainPng } from '../../../support/pictures.ts'

export const logos = { state: plainPng(120, 60, [0, 90, 160]), ministry: plainPng(60, 60, [20, 120, 60]) }

const p = (text: string, style?: string) => new Paragraph(style ? { style, text } : { text })
const cell = (...texts: string[]) => new TableCell({ children: texts.map(text => new Paragraph({ text })) })
const row = (cells: string[], tableHeader = false) =>
  new TableRow({ tableHeader, children: cells.map(text => cell(text)) })
/** A table of cells with one paragraph each, its first row repeated. */
export const table = (widths: number[], rows: (string[] | TableRow)[]) =>
  new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: rows.map((cells, index) => (cells instanceof TableRow ? cells : row(cells, index === 0))),
  })

/** What a ministry sends its letters on: two logos and its name above, its address below, and who signs at the end. */
export async function ministryLetterhead(body: (Paragraph | Table)[] = minutesBody): Promise<Uint8Array<ArrayBuffer>> {
  const picture = (data: Buffer, width: number, name: string) =>
    new ImageRun({
      type: 'png',
      data,
      transformation: { width, height: 40 },
      altText: { name, description: name, title: name },
    })
  const document = new Document({
    creator: 'Unidad de Informática',
    title: 'Plantilla 2019',
    styles: {
      paragraphStyles: [
        { id: 'Ttulo1', name: 'heading 1', run: { bold: true, color: '14783C', size: 26, font: 'Arial' } },
        { id: 'Ttulo2', name: 'heading 2', run: { bold: true, color: '14783C', font: 'Arial' } },
        {
          id: 'Cuerpo',
          name: 'Cuerpo institucional',
          run: { font: 'Arial', size: 21 },
          paragraph: { spacing: { after: 120 } },
        },
      ],
    },
    sections: [
      {
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                tabStops: [{ type: 'right', position: 9_000 }],
                children: [
                  picture(logos.state, 80, 'Escudo de la República'),
                  new TextRun('\t'),
                  picture(logos.ministry, 40, 'Logotipo de la Secretaría'),
                ],
              }),
              new Paragraph({
                alignment: 'center',
                children: [new TextRun({ text: 'SECRETARÍA DE RECURSOS Y AMBIENTE', bold: true })],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                border: { top: { style: BorderStyle.SINGLE, size: 4, color: '14783C' } },
                children: [
                  new TextRun('{{reunión.referencia}} · Bulevar Centroamérica, Tegucigalpa · Página '),
                  new TextRun({ children: [PageNumber.CURRENT] }),
                ],
              }),
            ],
          }),
        },
        children: [...body, ...signature],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

const signature = [
  p(''),
  table(
    [4_500, 4_500],
    [
      new TableRow({
        children: [
          cell('_______________________', '{{reunión.preside}}', 'Preside'),
          cell('_______________________', '{{reunión.relatoría}}', 'Relatoría'),
        ],
      }),
    ],
  ),
  p(''),
]

/** A field as Word leaves it after its spelling check: divided between runs with different looks. */
const divided = new Paragraph({
  style: 'Cuerpo',
  children: [
    new TextRun('Tegucigalpa, {'),
    new TextRun({ text: '{reuni', bold: true }),
    new TextRun({ text: 'ón.fe', bold: true, noProof: true }),
    new TextRun('cha}'),
    new TextRun('}. Lugar: {{meeting.place}}'),
  ],
})

export const minutesBody = [
  p('{{reunión.título}}', 'Ttulo1'),
  divided,
  p('Objetivo', 'Ttulo2'),
  p('{{objetivo}}', 'Cuerpo'),
  p('{{#propósitos}}', 'Cuerpo'),
  p('{{número}}. {{texto}}', 'Cuerpo'),
  p('{{/propósitos}}', 'Cuerpo'),
  p('Participantes', 'Ttulo2'),
  p('{{#sectores}}'),
  p('{{nombre}}', 'Cuerpo'),
  table(
    [3_000, 3_000, 3_000],
    [
      ['Institución', 'Nombre', 'Cargo'],
      row(['{{#participantes}}{{institución}}', '{{nombre}}', '{{cargo}} {{observaciones}}{{/participantes}}']),
    ],
  ),
  p('{{/sectores}}'),
  p('{{#presentaciones}}'),
  p('{{texto}}', 'Cuerpo'),
  p('{{/presentaciones}}'),
  p('{{#temas}}'),
  p('{{texto}}', 'Cuerpo'),
  p('{{/}}'),
  p('Acuerdos', 'Ttulo2'),
  table(
    [700, 4_300, 2_500, 1_500],
    [
      ['N.º', 'Acuerdo', 'Responsable', 'Plazo'],
      row(['{{#acuerdos}}{{número}}', '{{texto}}', '{{responsable}}', '{{plazo}}{{/acuerdos}}']),
    ],
  ),
  p('{{^acuerdos}}No hubo acuerdos.{{/acuerdos}}'),
  p('{{#apartados}}'),
  p('{{título}}', 'Ttulo2'),
  p('{{texto}}', 'Cuerpo'),
  p('{{/apartados}}'),
  p('Intervenciones', 'Ttulo2'),
  p('{{#intervenciones}}'),
  p('{{orador}}, {{cargo}}', 'Cuerpo'),
  p('{{introducción}}', 'Cuerpo'),
  p('{{#puntos}}'),
  p('– {{marca}} {{texto}} {{respuesta}}', 'Cuerpo'),
  p('{{/puntos}}'),
  p('{{/intervenciones}}'),
  p('{{#clausura}}{{orador}}: {{texto}}{{/clausura}}'),
]
