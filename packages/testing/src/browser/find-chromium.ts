import { access, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { unpackChromium } from './unpack-chromium.ts'

/** What Playwright's `launchOptions` need to start a browser on any machine. */
export type Chromium = { executablePath: string; args: string[]; env: Record<string, string> }

/** Several processes, as root, without a GPU; text is laid out alike on every machine. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--font-render-hinting=none',
]

/**
 * The Chromium that CHROMIUM_PATH names, else the one Playwright installed, else the one that the
 * registry package carries, unpacked once per version below node_modules/.cache.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env['CHROMIUM_PATH']
  const installed = chromium.executablePath()
  for (const executablePath of [named, installed]) {
    if (executablePath && (await exists(executablePath))) {
      return { executablePath, args: ARGS, env: inherited() }
    }
  }
  const { bin, version } = await shipped()
  const cache = path.resolve(
    import.meta.dirname,
    '../../../../node_modules/.cache/nguon',
    `chromium-${version}`,
  )
  if (!(await exists(cache))) await unpackChromium(bin, cache)
  return {
    executablePath: path.join(cache, 'chromium'),
    args: ARGS,
    env: {
      ...inherited(),
      LD_LIBRARY_PATH: path.join(cache, 'lib'),
      FONTCONFIG_FILE: path.join(cache, 'fonts.conf'),
    },
  }
}

async function shipped(): Promise<{ bin: string; version: string }> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const root = path.resolve(path.dirname(entry), '..')
  const manifest: unknown = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) {
    throw new Error('@sparticuz/chromium has no version')
  }
  return { bin: path.join(root, 'bin'), version: String(manifest.version) }
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? '']))
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
