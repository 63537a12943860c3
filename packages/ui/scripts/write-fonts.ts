import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const serif = require.resolve('@fontsource/source-serif-4/LICENSE')
const sans = require.resolve('@fontsource/source-sans-3/LICENSE')
const target = new URL('../src/fonts/', import.meta.url)

/**
 * What Vietnamese and English text needs: ASCII, the accented Latin letters of French loan names,
 * every precomposed Vietnamese letter, combining tone marks and the punctuation we print.
 * Small capitals, old-style figures and the like are left out: tabular lining figures are the default.
 */
const LETTERS = [
  range(0x20, 0x7e),
  '\u00a0«»§°±²³·×÷½ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãçèéêëìíîïñòóôõöùúûüý',
  'ĂăĐđĨĩŨũƠơƯư',
  range(0x1ea0, 0x1ef9),
  range(0x300, 0x301),
  '\u0303\u0309\u0323',
  '–—‘’“”•…‹›₫→−≤≥',
].join('')

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i))
}

/**
 * One file per face: the package ships `latin` and `vietnamese` apart, whose ranges overlap,
 * so a browser fetches both; each is subset here and named by an exclusive range in `fonts.css`.
 */
const faces = [
  { family: 'source-serif-4', weight: 600, licence: serif },
  { family: 'source-sans-3', weight: 400, licence: sans },
  { family: 'source-sans-3', weight: 600, licence: sans },
] as const

for (const { family, weight, licence } of faces) {
  for (const script of ['latin', 'vietnamese'] as const) {
    const name = `${family}-${script}-${weight}`
    const source = path.join(path.dirname(licence), 'files', `${name}-normal.woff2`)
    const font = await subsetFont(readFileSync(source), LETTERS, {
      targetFormat: 'woff2',
      noLayoutClosure: true,
    })
    writeFileSync(new URL(`${name}.woff2`, target), font)
  }
  copyFileSync(licence, new URL(`${family}-LICENSE.txt`, target))
}
