import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Encoding } from './page-cache/encoded-page.ts'

export type StaticFile = {
  contentType: string
  cacheControl: string
  bodies: Partial<Record<Encoding, Uint8Array<ArrayBuffer>>> & { identity: Uint8Array<ArrayBuffer> }
}

const TYPES: Record<string, { type: string; compress: boolean }> = {
  '.css': { type: 'text/css; charset=utf-8', compress: true },
  '.svg': { type: 'image/svg+xml', compress: true },
  '.txt': { type: 'text/plain; charset=utf-8', compress: true },
  '.woff2': { type: 'font/woff2', compress: false },
  '.webp': { type: 'image/webp', compress: false },
  '.png': { type: 'image/png', compress: false },
  '.ico': { type: 'image/x-icon', compress: false },
}
const YEAR = 'public, max-age=31536000, immutable'
const DAY = 'public, max-age=86400'

/**
 * Reads the files of the client build into memory, by public path. Scripts are left out: the
 * build makes some, no page asks for them.
 */
export function readStaticFiles(folder: string): Map<string, StaticFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, StaticFile>()
  for (const entry of entries) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const full = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, full).split(sep).join('/')}`
    const identity = new Uint8Array(readFileSync(full))
    files.set(path, {
      contentType: type.type,
      cacheControl: path.startsWith('/assets/') ? YEAR : DAY,
      bodies: type.compress
        ? { identity, gzip: gzipSync(identity, { level: 9 }), br: brotliCompressSync(identity) }
        : { identity },
    })
  }
  return files
}
