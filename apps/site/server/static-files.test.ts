import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pictureAddress, pictureNames } from '@nguon/domain/content/pictures'
import { readStaticFiles } from './static-files.ts'

const files = readStaticFiles(fileURLToPath(new URL('../public', import.meta.url)))

describe('readStaticFiles', () => {
  it('finds every drawing that an article may carry', () => {
    for (const name of pictureNames)
      expect(files.get(pictureAddress(name))?.contentType).toBe('image/svg+xml')
  })

  it('keeps text in every coding and drawings free of scripts and addresses', () => {
    for (const [path, { bodies }] of files) {
      const text = Buffer.from(bodies.identity).toString()
      expect(brotliDecompressSync(bodies.br ?? new Uint8Array()).toString()).toBe(text)
      expect([path, text.replace('http://www.w3.org/2000/svg', '')]).toEqual([
        path,
        expect.not.stringMatching(/<script|https?:|\son\w+=|href/u),
      ])
    }
  })
})
