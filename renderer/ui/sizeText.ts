/** The size of a file as people read it: "18 kB", "2.4 MB". */
export function sizeText(bytes: number, language: string): string {
  const large = bytes >= 1_000_000
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(large ? bytes / 1_000_000 : Math.max(1, bytes / 1_000))
}
