import { describe, expect, it } from 'vitest'
import { isWriting, matches, runs } from './hotkeys.ts'
import type { KeyPress } from './hotkeys.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  keyCode: 0,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
  ...more,
})
const page = { inField: false, singleKeys: true }

describe('shortcuts', () => {
  it('take Ctrl or Command for mod, and the key without regard to capitals', () => {
    expect(matches('mod+K', press('k', { ctrlKey: true }))).toBe(true)
    expect(matches('mod+k', press('K', { metaKey: true, shiftKey: true }))).toBe(true)
    expect(matches('mod+k', press('k'))).toBe(false)
    expect(matches('?', press('?', { shiftKey: true }))).toBe(true)
    expect(matches('k', press('k', { ctrlKey: true }))).toBe(false)
    expect(matches('mod+k', press('k', { ctrlKey: true, altKey: true }))).toBe(false)
  })

  it('never run during composition, announced or hidden behind key code 229', () => {
    expect(isWriting(press('Enter', { isComposing: true }))).toBe(true)
    expect(isWriting(press('Process', { keyCode: 229 }))).toBe(true)
    const composing = press('Enter', { ctrlKey: true, isComposing: true })
    expect(runs('mod+Enter', composing, page)).toBe(false)
    expect(runs('mod+Enter', press('Enter', { ctrlKey: true, keyCode: 229 }), page)).toBe(false)
    expect(runs('mod+Enter', press('Enter', { ctrlKey: true }), page)).toBe(true)
  })

  it('keep single keys out of fields and let the user switch them off', () => {
    expect(runs('?', press('?'), page)).toBe(true)
    expect(runs('?', press('?'), { ...page, inField: true })).toBe(false)
    expect(runs('?', press('?'), { ...page, singleKeys: false })).toBe(false)
    expect(runs('mod+k', press('k', { ctrlKey: true }), { inField: true, singleKeys: false })).toBe(
      true,
    )
  })

  it('run once for a key held down', () => {
    expect(runs('?', press('?', { repeat: true }), page)).toBe(false)
  })
})
