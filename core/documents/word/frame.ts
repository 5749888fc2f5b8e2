import { Footer, Header, ImageRun, PageNumber, PageOrientation, type Paragraph, TextRun } from 'docx'
import type { Translate } from '../../../shared/texts/index.ts'
import { paragraphTexts } from '../markdownBlocks.ts'
import type { Fact } from '../minutesPart.ts'
import type { TitleBlock } from '../minutesParts.ts'
import type { Picture } from '../picture.ts'
import type { Paper } from '../stationery.ts'
import { page, widePage } from './styles.ts'
import { paragraph, run, tab } from './text.ts'

type Edges = {
  /** Above the first page, before the institution. */
  logo?: Picture | null | undefined
  /** Above the first page, and above the others. */
  institution: string
  names: string
  /** At the right above every page: "Internal use". */
  mark: string
  /** At the left below every page. */
  foot: string
  /** Below that: which approved version this is; empty for a draft. */
  seal?: string
  wide?: boolean
}

/** What stands above and below every page: who it is from, what it is, and the page of how many. */
export function headersAndFooters(
  { logo, institution, names, mark, foot, seal = '', wide = false }: Edges,
  t: Translate,
) {
  const marked = mark ? [tab(), run(mark, 'EditionMark')] : []
  const footer = () =>
    new Footer({
      children: [
        paragraph(wide ? 'FooterWide' : 'Footer', [
          run(foot),
          tab(),
          run(`${t('documents.common.page')} `),
          new TextRun({ children: [PageNumber.CURRENT] }),
          run(` ${t('documents.common.pageOf')} `),
          new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
        ]),
        ...(seal ? [paragraph('Seal', [run(seal)])] : []),
      ],
    })
  return {
    headers: {
      default: new Header({ children: [paragraph(wide ? 'HeaderWide' : 'Header', [run(names), ...marked])] }),
      first: new Header({
        children: [
          paragraph('HeaderInstitution', [
            ...(logo ? [logoRun(logo, t('documents.common.logo', { institution })), run('\u2003')] : []),
            run(institution),
            ...marked,
          ]),
        ],
      }),
    },
    footers: { default: footer(), first: footer() },
  }
}

/** In points: what fits between the edge of the paper and the text, and beside the name of the institution. */
const LOGO = { height: 36, width: 150 }
const DOTS_A_POINT = 96 / 72

function logoRun({ type, bytes, width, height }: Picture, description: string): ImageRun {
  const scale = Math.min(LOGO.height / height, LOGO.width / width) * DOTS_A_POINT
  return new ImageRun({
    type,
    data: bytes,
    transformation: { width: width * scale, height: height * scale },
    // The library would number pictures by a counter that lives as long as the program.
    altText: { id: '1', name: description, description, title: '' },
  })
}

/** In twentieths of a point. */
const sizes: Record<Paper, { width: number; height: number }> = {
  letter: { width: 12_240, height: 15_840 },
  a4: { width: 11_906, height: 16_838 },
}

/** A page that stands, with margins of about 2.6 cm. */
export function uprightPage(paper: Paper) {
  const size = sizes[paper]
  const side = (size.width - page.text) / 2
  return { size, margin: { top: 1_500, bottom: 1_350, left: side, right: side, header: 680, footer: 600 } }
}

/** A page on its side. The library turns the two lengths round by itself. */
export function sidewaysPage(paper: Paper) {
  const { width, height } = sizes[paper]
  const side = (height - widePage.text) / 2
  return {
    size: { width, height, orientation: PageOrientation.LANDSCAPE },
    margin: { top: 1_250, bottom: 1_000, left: side, right: side, header: 560, footer: 460 },
  }
}

/** Body, title and kind of document, with its facts. */
export function titleParagraphs({ body, title, kind, facts }: TitleBlock): Paragraph[] {
  return [
    ...(body ? [paragraph('BodyName', [run(body)])] : []),
    paragraph('Title', [run(title)]),
    ...(kind ? [paragraph('Subtitle', [run(kind)])] : []),
    ...factParagraphs(facts),
  ]
}

export function factParagraphs(facts: Fact[]): Paragraph[] {
  return facts.map(({ label, value }) => paragraph('Fact', [run(`${label}:`, 'FactLabel'), tab(), run(value)]))
}

/** Plain running text, an empty line between two paragraphs. */
export function textParagraphs(text: string): Paragraph[] {
  return paragraphTexts(text).map(part => paragraph('BodyText', [run(part)]))
}
