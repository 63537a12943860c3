import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

/**
 * Unpacks browser, libraries and fonts of @sparticuz/chromium into one folder, whole or not at all.
 * Its own code does this for a cloud runtime only, and into shared folders.
 */
export async function unpackChromium(bin: string, folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  await Promise.all([
    pipeline(
      createReadStream(path.join(bin, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(path.join(unfinished, 'chromium'), { mode: 0o755 }),
    ),
    untar(path.join(bin, 'al2023.tar.br'), unfinished),
    untar(path.join(bin, 'fonts.tar.br'), unfinished),
    untar(path.join(bin, 'swiftshader.tar.br'), unfinished),
  ])
  await writeFile(path.join(unfinished, 'fonts.conf'), fontsConf(path.join(folder, 'fonts')))
  // Another process may have finished the same work first; then ours is dropped.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }))
}

async function untar(archive: string, folder: string): Promise<void> {
  const tar = spawn('tar', ['-x', '-f', '-', '-C', folder, '--no-same-owner'], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const ended = once(tar, 'exit')
  // At the end of the archive tar may hang up before the last padding has reached it.
  await pipeline(createReadStream(archive), createBrotliDecompress(), tar.stdin).catch(() => {})
  const [code] = await ended
  if (code !== 0) throw new Error(`tar could not unpack ${archive}`)
}

const fontsConf = (fonts: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${path.join(fonts, 'cache')}</cachedir>
  <match target="pattern">
    <edit name="family" mode="append" binding="weak"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`
