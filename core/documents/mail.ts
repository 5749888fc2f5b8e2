import { createHash } from 'node:crypto'
import { safeFileName } from '../../shared/fileName.ts'
import { cleanText } from '../../shared/text.ts'
import type { DocumentFile } from './file.ts'

/** A mail that a person will look at and send. Texts may hold anything: none of it can become a line of the header. */
export type MailDocument = {
  subject: string
  body: string
  /** The same as a page, for programs that show one; ours alone, with what people wrote escaped. */
  html?: string
  recipients: { name: string; email: string }[]
  /** An instant, UTC ISO text. */
  date: string
}

/**
 * The draft of a mail with a file attached (RFC 5322, 2045, 2047, 2231), which mail programs open for editing because of
 * `X-Unsent`. The same content gives the same bytes. Addresses that are none are left out.
 */
export async function writeMailDraft(mail: MailDocument, attached: DocumentFile): Promise<Uint8Array<ArrayBuffer>> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const mark = createHash('sha256').update(JSON.stringify(mail)).update(attached.bytes).digest('hex').slice(0, 32)
  const composer = new MailComposer({
    subject: oneLine(mail.subject),
    // A mail without a word would be its attachment alone.
    text: `${cleanText(mail.body).replaceAll('\n', '\r\n')}\r\n`,
    ...(mail.html === undefined ? {} : { html: mail.html }),
    to: mail.recipients.flatMap(({ name, email }) => {
      const address = mailAddress(email)
      return address === null ? [] : [{ name: oneLine(name), address }]
    }),
    attachments: [
      {
        filename: safeFileName(attached.name),
        content: Buffer.from(attached.bytes),
        contentType: attached.mediaType,
      },
    ],
    headers: { 'X-Unsent': '1' },
    date: new Date(mail.date),
    messageId: `<${mark}@acuerdos.invalid>`,
    textEncoding: 'base64',
    baseBoundary: mark,
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return new Uint8Array(await composer.compile().build())
}

/** An address as the header may have it, in plain letters; null where it is none. */
export function mailAddress(text: string): string | null {
  const address = text.trim()
  return /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(address) &&
    address.length <= 254
    ? address
    : null
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
