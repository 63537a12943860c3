import { afterEach, expect, it, vi } from 'vitest'
import { failureSentence } from './failures.ts'

afterEach(() => vi.unstubAllGlobals())

it.each([
  'Failed to fetch dynamically imported module: https://portal/assets/palette.js',
  'error loading dynamically imported module: https://portal/assets/palette.js',
  'Importing a module script failed.',
])('blames the network for a part that did not load: %s', (message) => {
  vi.stubGlobal('navigator', { onLine: true })
  expect(failureSentence(new TypeError(message), 'vi')).toContain('Không nối được máy chủ.')
  expect(failureSentence(new Error(message), 'vi')).toContain('Có lỗi ngoài dự kiến.')
})
