import type { Attribution, Language } from '../../shared/contract/fields.ts'
import { safeFileName } from '../../shared/fileName.ts'
import { translator } from '../../shared/texts/index.ts'

/** What those who spoke are asked to confirm, already resolved and without what is internal. */
export type SlipsDocument = {
  language: Language
  /** `NCG-2022-03` */
  reference: string
  institution: string
  body: string
  title: string
  /** `YYYY-MM-DD`; null while not known. */
  date: string | null
  slips: Slip[]
}

/** What one speaker said. */
export type Slip = {
  /** Who it goes to: "Dra. Ana Núñez"; the institution where nobody is named. */
  speaker: string
  /** "Directora, Secretaría de Protección"; may be empty. */
  capacity: string
  /** Until when they may answer, `YYYY-MM-DD`; null where nobody said. */
  replyBy: string | null
  remarks: { lead: string; points: { text: string; told: Attribution }[] }[]
}

/** The name of one slip's file. */
export function slipName({ language, reference }: SlipsDocument, { speaker }: Slip): string {
  return safeFileName(
    `${[reference, translator(language)('outputs.slip.fileName'), speaker].filter(Boolean).join(' ')}.docx`,
  )
}
