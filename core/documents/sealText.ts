import type { Language } from '../../shared/contract/fields.ts'
import { longDate } from '../../shared/dates.ts'
import { translator } from '../../shared/texts/index.ts'
import type { MinutesDocument } from './minutesDocument.ts'

/** "To version 1, approved on 20 August 2026: a name was wrong"; null of what amends nothing. */
export function amendmentText({ seal, language }: Pick<MinutesDocument, 'seal' | 'language'>): string | null {
  if (!seal?.amends) return null
  const { version, at, reason } = seal.amends
  const date = longDate(at.slice(0, 10), language)
  const amended = translator(language)('documents.minutes.amendmentOf', { version, date })
  return reason === '' ? amended : `${amended}: ${reason}`
}

/** Who approved which version when, with the hash of its content; the moment as the clocks of UTC told it, which are nobody's own. */
export function sealText({ version, hash, at, by }: NonNullable<MinutesDocument['seal']>, language: Language): string {
  const t = translator(language)
  const said = t(by === '' ? 'documents.common.sealUnnamed' : 'documents.common.seal', {
    version,
    by,
    date: longDate(at.slice(0, 10), language),
    time: at.slice(11, 16),
  })
  return hash === '' ? said : `${said} · SHA-256 ${hash}`
}
