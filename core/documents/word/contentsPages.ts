import type { FileChild } from 'docx'
import { type Contents, contentsTable } from './contents.ts'
import type { uprightPage } from './frame.ts'
import { type Block, type PagedSection, pagesOf } from './paging.ts'
import { StyledParagraph } from './text.ts'

/** Longer documents have a table of contents. */
const PAGES_WITHOUT = 8
/** Behind the marks of annexes. */
const FIRST_MARK = 101

/**
 * The table of contents of a document of more than eight pages, with a mark on each heading that it leads to, to stand before the
 * first of them; null for a shorter one. The pages are told with the table in its place.
 */
export function contentsOf(
  sections: readonly PagedSection[],
  title: string,
  { size, margin }: ReturnType<typeof uprightPage>,
): Contents | null {
  const height = size.height - margin.top - margin.bottom
  const measured = new Map<FileChild, Block>()
  let last = 1
  for (const page of pagesOf(sections, height, measured).values()) last = Math.max(last, page)
  if (last <= PAGES_WITHOUT) return null
  const headings = sections.flatMap(({ children }) => children.filter(isHeading))
  const entries = headings.map((heading, index) => {
    const mark = `_Toc${FIRST_MARK + index}`
    heading.mark(mark, FIRST_MARK + index)
    return { level: heading.style === 'Heading1' ? (1 as const) : (2 as const), text: heading.text, mark, page: 1 }
  })
  const whole = [{ columns: 1, children: [contentsTable(title, entries)] }, ...sections]
  const pages = pagesOf(whole, height, measured)
  return contentsTable(
    title,
    entries.map((entry, index) => ({ ...entry, page: pageOf(headings[index]) })),
  )

  function pageOf(heading: StyledParagraph | undefined): number {
    return (heading && pages.get(heading)) ?? 1
  }
}

function isHeading(child: FileChild): child is StyledParagraph {
  return child instanceof StyledParagraph && (child.style === 'Heading1' || child.style === 'Heading2')
}
