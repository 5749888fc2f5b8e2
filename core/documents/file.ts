/** A finished document: hosts save it, show it or send it; they never look inside. */
export type DocumentFile = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }
