import { accentGrounds } from '@nguon/domain/committee/accent'
import { colours } from '@nguon/ui/tokens'
import { describe, expect, it } from 'vitest'
import { accentSheet } from './accent-sheet.ts'

describe('accentSheet', () => {
  it('replaces the accent in both schemes and nothing else', () => {
    const sheet = accentSheet({ light: '#2C4A7C', dark: '#9DB8E8' })
    expect(sheet.match(/--[\w-]+:#\w{6}/gu)).toEqual([
      '--son:#2C4A7C',
      '--son-fill:#2C4A7C',
      '--son:#9DB8E8',
    ])
  })

  it('was checked against the grounds that the tokens paint', () => {
    const { paper, surface, white, vang } = colours
    expect(accentGrounds).toEqual({
      lightPaper: paper.light,
      darkPaper: paper.dark,
      darkSurface: surface.dark,
      white: white.light,
      gold: vang.light,
    })
  })
})
