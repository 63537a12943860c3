import { refuse } from './refusal.ts'

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * Refuses what is no zip archive, by its first bytes and not by its name. Excel wraps a file with a
 * password, and wrote all files before 2007, in an OLE container; a stream's name tells them apart.
 */
export function checkContainer(bytes: Buffer): void {
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) return
  if (!bytes.subarray(0, OLE.length).equals(OLE)) throw refuse('not_a_workbook')
  throw refuse(bytes.includes(ENCRYPTED_PACKAGE) ? 'encrypted_workbook' : 'old_excel_format')
}
