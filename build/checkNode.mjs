// Plain old JavaScript: a Node that is too old for the program must still be able to read this and say so.
import process from 'node:process'

/** What the SQLite addon needs at least (Node-API 10): an older Node dies in it without a word. */
const NEEDED = '22.14'

/**
 * True where this Node can run the program; otherwise says on standard error which version was found, which is needed and
 * where to get it, in the language of the system.
 */
export function checkNode(found = process.versions.node, say = text => process.stderr.write(text)) {
  const [major = 0, minor = 0] = found.split('.').map(Number)
  // Node 23 got Node-API 10 with 23.6.
  if (major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 14)) return true
  const locale =
    process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale
  const where = 'https://nodejs.org/'
  say(
    locale.toLowerCase().startsWith('en')
      ? `Acuerdos needs Node ${NEEDED} or newer and found Node ${found}. Download the current version from ${where} and try again.\n`
      : `Acuerdos necesita Node ${NEEDED} o más reciente y encontró Node ${found}. Descargue la versión actual de ${where} y vuelva a intentarlo.\n`,
  )
  return false
}
