import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { CliFault } from '../core/fault.ts'

/** The content of the key file, or what a person types; never from the environment or the command line. */
export async function backupSecret(keyFile: string | undefined): Promise<Buffer> {
  if (keyFile !== undefined) {
    const key = await readFile(keyFile).catch(() => {
      throw new CliFault('file_missing', { file: keyFile })
    })
    return strongEnough(key)
  }
  if (!process.stdin.isTTY) throw new CliFault('passphrase_missing')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  process.stdout.write('Mật khẩu sao lưu / backup passphrase: ')
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true })
  const typed = await terminal.question('')
  terminal.close()
  process.stdout.write('\n')
  return strongEnough(Buffer.from(typed.normalize('NFKC')))
}

function strongEnough(secret: Buffer): Buffer {
  if (secret.length < 12) throw new CliFault('passphrase_short')
  return secret
}
