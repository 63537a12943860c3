import { describe, expect, it } from 'vitest'
import { isWriting, keepsKey, matches, runs } from './hotkeys.ts'
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
const page = { isKept: false, singleKeys: true }

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

  it('keep keys without mod out of fields', () => {
    expect(runs('?', press('?'), page)).toBe(true)
    expect(runs('?', press('?'), { ...page, isKept: true })).toBe(false)
    expect(runs('escape', press('Escape'), { ...page, isKept: true })).toBe(false)
    expect(runs('mod+k', press('k', { ctrlKey: true }), { ...page, isKept: true })).toBe(true)
  })

  it('let the user switch off single characters, and nothing else', () => {
    const off = { ...page, singleKeys: false }
    expect(runs('?', press('?'), off)).toBe(false)
    expect(runs('j', press('j'), off)).toBe(false)
    expect(runs('enter', press('Enter'), off)).toBe(true)
    expect(runs('escape', press('Escape'), off)).toBe(true)
    expect(runs('mod+k', press('k', { ctrlKey: true }), off)).toBe(true)
  })

  it('run once for a key held down', () => {
    expect(runs('?', press('?', { repeat: true }), page)).toBe(false)
  })
})

describe('what has the focus', () => {
  const inside = (part: string): Pick<Element, 'closest'> => ({
    closest: (selectors: string) => (selectors.split(',').includes(part) ? inside(part) : null),
  })

  it.each([
    'input',
    'textarea',
    'select',
    '[role="dialog"]',
    '[role="menu"]',
    '[role="listbox"]',
    '[aria-haspopup][aria-expanded="true"]',
  ])('keeps its keys in %s', (part) => {
    for (const key of ['j', 'Enter', 'Escape']) expect(keepsKey(inside(part), key)).toBe(true)
  })

  it.each(['a', 'button', 'summary'])('keeps Enter alone in %s', (part) => {
    expect(keepsKey(inside(part), 'Enter')).toBe(true)
    expect(keepsKey(inside(part), 'Escape')).toBe(false)
    expect(keepsKey(inside(part), 'j')).toBe(false)
  })

  it('keeps nothing elsewhere on the page', () => {
    expect(keepsKey(inside('main'), 'Enter')).toBe(false)
  })
})
