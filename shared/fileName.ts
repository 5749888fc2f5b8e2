/** Marks that no system lets stand in a name, and characters that hide how a name ends. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
/** Names that Windows keeps for devices, whatever ending stands behind them. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?=[. ]*(\.|$))/i
/** In UTF-8: file systems allow twice as much, and the folders before it count too on some. */
const MOST_BYTES = 120
const LONGEST_EXTENSION = 16

/**
 * One segment that every file system takes as a name, as close to what was wanted as that can be: no folder, no device, no
 * hidden file, nothing that hides what the file is. Where it has to be shortened its ending stays.
 * @param instead the name where nothing is left of what was wanted
 */
export function safeFileName(wanted: string, instead = 'acuerdos'): string {
  const plain = trimmed(wanted.toWellFormed().normalize('NFC').replace(FORBIDDEN, '_'))
  return shortened((isBlank(plain) ? instead : plain).replace(RESERVED, '$1_'), instead)
}

/** Windows drops dots and blanks at the end; a dot before a name hides the file, and a dash makes it look like an option. */
function trimmed(name: string): string {
  return name.replace(/^[-.\s]+/, '').replace(/[.\s]+$/, '')
}

/** Whether nothing is left by which a person would know the file. */
function isBlank(name: string): boolean {
  return /^[_.\s]*$/.test(name)
}

function shortened(name: string, instead: string): string {
  if (bytesOf(name) <= MOST_BYTES) return name
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 && bytesOf(name.slice(dot)) <= LONGEST_EXTENSION ? name.slice(dot) : ''
  let [stem, room] = ['', MOST_BYTES - bytesOf(extension)]
  for (const { segment } of new Intl.Segmenter().segment(name.slice(0, name.length - extension.length))) {
    room -= bytesOf(segment)
    if (room < 0) break
    stem += segment
  }
  const kept = trimmed(stem)
  return (isBlank(kept) ? instead : kept) + extension
}

function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
  }
  return bytes
}

/** The name with a number where a file has it already: systems that do not tell capitals apart must keep both. */
export function freeName(taken: Readonly<Record<string, unknown>>, name: string): string {
  const names = new Set(Object.keys(taken).map(key => key.toLowerCase()))
  const dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name.slice(0, dot)} (${number})${name.slice(dot)}`
    if (!names.has(free.toLowerCase())) return free
  }
}
