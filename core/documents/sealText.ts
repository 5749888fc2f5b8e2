import type { Language } from '../../shared/contract/fields.ts'
import { longDate } from '../../shared/dates.ts'
import { translator } from '../../shared/texts/index.ts'
import type { MinutesDocument } from './minutesDocument.ts'

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
