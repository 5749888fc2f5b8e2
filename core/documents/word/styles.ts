import type { Language } from '../../../shared/contract/fields.ts'

/**
 * Widths in twentieths of a point: of the text, and of the two columns of an annex. They are the same on every paper, whose
 * margins take the difference, so that tables and tabs are the same too.
 */
export const page = { text: 9_072, gap: 454, column: 4_309 } as const
/** On paper that lies on its side, for tables with many columns. */
export const widePage = { text: 14_600 } as const

const BLUE = '1F4E79'
const INK = '262626'
const GREY = '595959'
const RULE = 'BFCAD6'
const BAND = 'E8EEF5'
/** Behind a line that heads some rows of a table. */
export const LIGHT_BAND = 'F4F6F9'

type Style = {
  /** Name in Word's list of styles; the built-in ones by the name that Word translates. */
  name: string
  basedOn?: string
  next?: string
  /** Content of `w:pPr`, in the order of the schema. */
  paragraph?: string
  /** Content of `w:rPr`, in the order of the schema. */
  run?: string
}

const size = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
const color = (value: string) => `<w:color w:val="${value}"/>`
const bold = '<w:b/><w:bCs/>'
const italic = '<w:i/><w:iCs/>'
/** Space before and after in points; line height as a multiple. */
const space = (before: number, after: number, line = 1.15) =>
  `<w:spacing w:before="${before * 20}" w:after="${after * 20}" w:line="${Math.round(line * 240)}" w:lineRule="auto"/>`
const rule = (side: 'top' | 'bottom', distance: number, value = RULE, eighths = 4) =>
  `<w:pBdr><w:${side} w:val="single" w:sz="${eighths}" w:space="${distance}" w:color="${value}"/></w:pBdr>`
const outline = (level: number) => `<w:outlineLvl w:val="${level - 1}"/>`
const rightTab = `<w:tabs><w:tab w:val="right" w:pos="${page.text}"/></w:tabs>`
const contentsTab = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${page.text}"/></w:tabs>`
const wideTab = `<w:tabs><w:tab w:val="clear" w:pos="${page.text}"/><w:tab w:val="right" w:pos="${widePage.text}"/></w:tabs>`
const questionIndent = (level: number) =>
  `<w:tabs><w:tab w:val="left" w:pos="${567 * (level + 1)}"/></w:tabs><w:ind w:left="${567 * (level + 1)}" w:hanging="567"/>`
const keep = '<w:keepNext/><w:keepLines/>'

const paragraphStyles = {
  Normal: { name: 'Normal' },
  BodyText: { name: 'Body Text', paragraph: space(0, 7) },
  Title: { name: 'Title', next: 'Subtitle', paragraph: keep + space(2, 4, 1.05), run: bold + color(BLUE) + size(20) },
  Subtitle: {
    name: 'Subtitle',
    next: 'BodyText',
    paragraph: keep + rule('bottom', 8, BLUE, 8) + space(0, 10),
    run: color(GREY) + size(12),
  },
  BodyName: {
    name: 'Body Name',
    next: 'Title',
    paragraph: keep + space(0, 0),
    run: `${bold}<w:caps/>${color(GREY)}<w:spacing w:val="20"/>${size(9.5)}`,
  },
  Fact: {
    name: 'Fact',
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="1701"/></w:tabs>${space(0, 2)}<w:ind w:left="1701" w:hanging="1701"/>`,
  },
  Heading1: {
    name: 'heading 1',
    next: 'BodyText',
    paragraph: keep + rule('bottom', 3) + space(20, 7, 1.05) + outline(1),
    run: bold + color(BLUE) + size(14),
  },
  Heading2: {
    name: 'heading 2',
    next: 'BodyText',
    paragraph: keep + space(14, 5, 1.05) + outline(2),
    run: bold + color(BLUE) + size(12),
  },
  Heading3: {
    name: 'heading 3',
    next: 'BodyText',
    paragraph: keep + space(12, 2, 1.05) + outline(3),
    run: bold + color(INK) + size(11),
  },
  Heading4: {
    name: 'heading 4',
    next: 'BodyText',
    paragraph: keep + space(10, 2, 1.05) + outline(4),
    run: bold + italic + color(INK),
  },
  Heading5: {
    name: 'heading 5',
    next: 'BodyText',
    paragraph: keep + space(8, 2) + outline(5),
    run: italic + color(INK),
  },
  Heading6: { name: 'heading 6', next: 'BodyText', paragraph: keep + space(8, 2) + outline(6), run: color(GREY) },
  // A speaker where no section stands above: second level in the outline, and the looks of the others.
  Speaker: {
    name: 'Heading 2 Speaker',
    basedOn: 'Heading2',
    next: 'BodyText',
    paragraph: space(12, 2, 1.05),
    run: color(INK) + size(11),
  },
  Capacity: { name: 'Capacity', next: 'BodyText', paragraph: keep + space(0, 3), run: color(GREY) + size(10) },
  Byline: { name: 'Byline', next: 'BodyText', paragraph: `<w:keepNext/>${space(0, 6)}`, run: color(GREY) },
  Label: { name: 'Label', next: 'BodyText', paragraph: `<w:keepNext/>${space(3, 4)}` },
  ContentsTitle: {
    name: 'TOC Heading',
    next: 'BodyText',
    paragraph: `${keep}${space(16, 6, 1.05)}`,
    run: bold + color(BLUE) + size(14),
  },
  Contents1: { name: 'toc 1', paragraph: contentsTab + space(0, 3) },
  Contents2: {
    name: 'toc 2',
    paragraph: `${contentsTab}${space(0, 2)}<w:ind w:left="284"/>`,
    run: size(10),
  },
  ListNumber: { name: 'List Number', paragraph: space(0, 4) },
  ListBullet: { name: 'List Bullet', paragraph: space(0, 4) },
  ListContinue: { name: 'List Continue', paragraph: space(0, 4) },
  Point: { name: 'Point', basedOn: 'ListBullet' },
  Question: {
    name: 'Question',
    basedOn: 'ListBullet',
    paragraph: questionIndent(0),
  },
  Question2: { name: 'Question 2', basedOn: 'Question', paragraph: questionIndent(1) },
  Question3: { name: 'Question 3', basedOn: 'Question', paragraph: questionIndent(2) },
  Quote: {
    name: 'Quote',
    basedOn: 'BodyText',
    paragraph: `<w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="${RULE}"/></w:pBdr><w:ind w:left="425" w:right="425"/>`,
    run: italic,
  },
  TableText: { name: 'Table Text', paragraph: space(0, 2, 1.08), run: size(10) },
  TableHeading: { name: 'Table Heading', basedOn: 'TableText', paragraph: '<w:keepNext/>', run: bold + color(BLUE) },
  TableNote: { name: 'Table Note', basedOn: 'TableText', paragraph: space(0, 2, 1.05), run: color(GREY) + size(9) },
  AgreementText: { name: 'Agreement', basedOn: 'TableText' },
  AgreementNote: { name: 'Agreement Note', basedOn: 'TableNote', paragraph: '<w:ind w:left="425"/>' },
  AttendanceOrganization: { name: 'Attendance Organisation', basedOn: 'TableText' },
  AttendancePerson: {
    name: 'Attendance Person',
    basedOn: 'TableText',
    paragraph: `${space(0, 2, 1.05)}<w:ind w:left="227"/>`,
    run: size(9.5),
  },
  SheetBand: {
    name: 'Sheet Band',
    basedOn: 'TableText',
    paragraph: `<w:keepNext/>${space(0, 1, 1)}`,
    run: bold + color(INK) + size(10),
  },
  SheetText: { name: 'Sheet Text', basedOn: 'TableText', paragraph: space(0, 0, 1), run: size(9.5) },
  Signature: {
    name: 'Signature Line',
    basedOn: 'BodyText',
    next: 'SignatureNote',
    paragraph: `${keep}${rule('top', 4, GREY)}${space(56, 0, 1.05)}<w:ind w:right="4535"/>`,
    run: bold,
  },
  SignatureNote: {
    name: 'Signature Note',
    basedOn: 'BodyText',
    paragraph: `<w:keepLines/>${space(0, 2, 1.05)}<w:ind w:right="4535"/>`,
    run: color(GREY),
  },
  Valediction: { name: 'Valediction', basedOn: 'BodyText', paragraph: `<w:keepNext/>${space(14, 0)}` },
  StatusSubtitle: { name: 'Status Subtitle', basedOn: 'Subtitle', paragraph: space(0, 6, 1), run: size(11) },
  StatusLabel: { name: 'Status Label', basedOn: 'TableNote', paragraph: space(0, 0, 1), run: size(8.5) },
  StatusFigure: {
    name: 'Status Figure',
    basedOn: 'TableText',
    paragraph: space(0, 0, 1),
    run: bold + color(BLUE) + size(18),
  },
  StatusNote: { name: 'Status Note', basedOn: 'TableNote', paragraph: space(0, 0, 1), run: size(7.5) },
  StatusMovement: { name: 'Status Movement', basedOn: 'BodyText', paragraph: space(6, 2, 1.05), run: size(10) },
  StatusHeading: {
    name: 'Status Heading',
    basedOn: 'Heading2',
    next: 'BodyText',
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="5080"/></w:tabs>${space(8, 3, 1)}`,
    run: size(10),
  },
  StatusCharts: {
    name: 'Status Charts',
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="5080"/></w:tabs>${space(0, 0, 1)}`,
  },
  StatusText: { name: 'Status Text', basedOn: 'TableText', paragraph: space(0, 0, 1.02), run: size(8.5) },
  // What Word needs between two tables and at the end of a section, without taking a line.
  Spacer: {
    name: 'Spacer',
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/>',
    run: size(4),
  },
  Header: {
    name: 'header',
    paragraph: rightTab + space(0, 6, 1),
    run: color(GREY) + size(9),
  },
  HeaderInstitution: { name: 'Header Institution', basedOn: 'Header', run: bold + color(BLUE) + size(10) },
  Footer: {
    name: 'footer',
    paragraph: `${rule('top', 5)}${rightTab}${space(0, 0, 1)}`,
    run: color(GREY) + size(9),
  },
  Seal: { name: 'Seal', basedOn: 'Footer', paragraph: `<w:pBdr/>${space(2, 0, 1)}`, run: size(6.5) },
  HeaderWide: { name: 'Header Wide', basedOn: 'Header', paragraph: wideTab },
  FooterWide: { name: 'Footer Wide', basedOn: 'Footer', paragraph: wideTab },
} satisfies Record<string, Style>

const characterStyles = {
  Strong: { name: 'Strong', run: bold },
  Emphasis: { name: 'Emphasis', run: italic },
  StrongEmphasis: { name: 'Strong Emphasis', run: bold + italic },
  Deleted: { name: 'Struck Out', run: '<w:strike/>' },
  Hyperlink: { name: 'Hyperlink', run: `${color('1F5FA8')}<w:u w:val="single"/>` },
  FactLabel: { name: 'Fact Label', run: color(GREY) },
  Mark: { name: 'Mark', run: bold + color(BLUE) + size(9.5) },
  Note: { name: 'Note', run: color(GREY) + size(9) },
  /** A rating on a dark ground, and what is past its day. */
  OnDark: { name: 'On Dark', run: bold + color('FFFFFF') },
  Overdue: { name: 'Overdue', run: bold + color('B3261E') },
  EditionMark: { name: 'Edition Mark', run: `${bold}<w:caps/>${color('8A1C1C')}<w:spacing w:val="10"/>${size(9)}` },
} satisfies Record<string, Style>

export type ParagraphStyle = keyof typeof paragraphStyles
export type CharacterStyle = keyof typeof characterStyles
/** `SheetTable` is ruled on all sides, for what is filled in by hand. */
export type TableStyle = 'MinutesTable' | 'SheetTable'

/** What a paragraph style and those that it rests on say, the nearest first: contents of `w:pPr` and of `w:rPr`. */
export function saidByStyle(id: ParagraphStyle): { paragraph: string; run: string }[] {
  const styles: Record<string, Style> = paragraphStyles
  const said: { paragraph: string; run: string }[] = []
  for (let at: string | undefined = id; at !== undefined; at = styles[at]?.basedOn)
    said.push({ paragraph: styles[at]?.paragraph ?? '', run: styles[at]?.run ?? '' })
  return said
}

/** The language in which Word checks the spelling of our documents. */
export const documentLocales = { es: 'es-HN', en: 'en-US' }

/**
 * `word/styles.xml`: every look of our documents, by name, so that whoever edits the file changes it in one place. The fonts
 * are Arial, which every Word has and LibreOffice replaces by one of the same widths.
 */
export function stylesXml(language: Language): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>',
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>',
    `${size(11)}<w:lang w:val="${documentLocales[language]}" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>',
    ...Object.entries(paragraphStyles).map(([id, style]) => styleXml('paragraph', id, style)),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>',
    '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    ...Object.entries(characterStyles).map(([id, style]) => styleXml('character', id, style)),
    TABLES,
    '</w:styles>',
  ].join('')
}

/** The names that Word knows and shows in its own language. */
const BUILT_IN =
  /^(Normal|Body Text|Title|Subtitle|heading \d|List (Number|Bullet|Continue)|Quote|TOC Heading|toc \d|header|footer|Strong|Emphasis|Hyperlink)$/

function styleXml(type: 'paragraph' | 'character', id: string, { name, basedOn, next, paragraph, run }: Style): string {
  const base = basedOn ?? (type === 'character' ? 'DefaultParagraphFont' : id === 'Normal' ? undefined : 'Normal')
  const custom = BUILT_IN.test(name) ? '' : ' w:customStyle="1"'
  return [
    `<w:style w:type="${type}"${id === 'Normal' ? ' w:default="1"' : ''}${custom} w:styleId="${id}"><w:name w:val="${name}"/>`,
    base ? `<w:basedOn w:val="${base}"/>` : '',
    next ? `<w:next w:val="${next}"/>` : '',
    '<w:qFormat/>',
    paragraph ? `<w:pPr>${paragraph}</w:pPr>` : '',
    run ? `<w:rPr>${run}</w:rPr>` : '',
    '</w:style>',
  ].join('')
}

const margins = (top: number, bottom: number, left: number) =>
  `<w:tblCellMar><w:top w:w="${top}" w:type="dxa"/><w:left w:w="${left}" w:type="dxa"/><w:bottom w:w="${bottom}" w:type="dxa"/><w:right w:w="${left}" w:type="dxa"/></w:tblCellMar>`
const line = (side: string, eighths: number, value: string) =>
  `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="${value}"/>`

const TABLES = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>',
  `<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins(0, 0, 108)}</w:tblPr></w:style>`,
  ...tableStyle('MinutesTable', 'Minutes Table', ['bottom', 'insideH'], margins(60, 30, 100)),
  ...tableStyle(
    'SheetTable',
    'Sheet Table',
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'],
    margins(40, 30, 85),
  ),
].join('')

function tableStyle(id: TableStyle, name: string, sides: string[], cells: string): string[] {
  return [
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>`,
    '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>',
    ...sides.map(side => line(side, 4, RULE)),
    `</w:tblBorders>${cells}</w:tblPr>`,
    `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${line('bottom', 8, BLUE)}</w:tcBorders>`,
    `<w:shd w:val="clear" w:color="auto" w:fill="${BAND}"/></w:tcPr></w:tblStylePr></w:style>`,
  ]
}
