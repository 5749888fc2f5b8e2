/** A picture that Word takes: its kind and its size in dots. */
export type Picture = { type: 'png' | 'jpg'; bytes: Uint8Array; width: number; height: number }

/** What the head of a PNG (11.2.2) or a JPEG (ITU T.81, B.2.2) says of it; null where the bytes are neither. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const size = pngSize(bytes) ?? jpegSize(bytes)
  return size && size.width > 0 && size.height > 0 ? { ...size, bytes } : null
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

function pngSize(bytes: Uint8Array): Omit<Picture, 'bytes'> | null {
  if (bytes.length < 24 || PNG.some((byte, index) => bytes[index] !== byte)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Walks from marker to marker to the first that begins a frame. */
function jpegSize(bytes: Uint8Array): Omit<Picture, 'bytes'> | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
